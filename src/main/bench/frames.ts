/** Frames as the browser's own trace has them (Chrome DevTools Protocol, domain `Tracing`). */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly frame_reporter?: FrameReporter; readonly frameSeqId?: number };
}

/** The browser's own verdict on a frame (Chromium's `PipelineReporter`). */
interface FrameReporter {
  readonly state: string;
  /** Whether somebody who watches would have noticed that the frame was missing. */
  readonly affects_smoothness: boolean;
}

export interface Frames {
  /** ms between the ticks of the screen for which frames were drawn one after the other: a whole number of ticks. */
  readonly intervals: readonly number[];
  /** ms of processor time that the page's own thread took for each: what other programs on the machine do not change. */
  readonly work: readonly number[];
  /** How many frames should have been drawn, and how many of them the browser counts as dropped to the eye. */
  readonly wanted: number;
  readonly dropped: number;
}

const CATEGORIES = [
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame',
  'cc',
  'benchmark',
];

/** Runs something and gives the frames that were drawn meanwhile. */
export async function traceFrames(session: CDPSession, run: () => Promise<unknown>): Promise<Frames> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await run();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return framesOf(events);
}

function framesOf(events: readonly TraceEvent[]): Frames {
  // When a frame was begun is the screen's tick; when its drawing was written down differs by what else went on.
  const ticks = new Map(
    events.filter(({ name }) => name === 'BeginFrame').map(({ args, ts }) => [args?.frameSeqId, ts]),
  );
  const drawn = events
    .filter(({ name }) => name === 'DrawFrame')
    .map(({ args, ts }) => ticks.get(args?.frameSeqId) ?? ts)
    .sort((a, b) => a - b);
  const verdicts = events.flatMap(({ ph, args }) =>
    ph === 'b' && args?.frame_reporter !== undefined ? [args.frame_reporter] : [],
  );
  const dropped = verdicts.filter(
    ({ state, affects_smoothness }) => state === 'STATE_DROPPED' && affects_smoothness,
  ).length;
  return {
    intervals: drawn.slice(1).map((ts, index) => (ts - (drawn[index] ?? ts)) / 1_000),
    work: events
      .filter(({ name }) => name === 'ProxyMain::BeginMainFrame')
      .map(({ tdur = 0 }) => tdur / 1_000),
    wanted: drawn.length + dropped,
    dropped,
  };
}
