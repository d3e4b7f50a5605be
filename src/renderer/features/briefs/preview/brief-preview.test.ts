import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Request } from '../../../../main/core/contract/calls';
import { messages } from '../../../../main/core/contract/messages/catalogue';
import type { BriefDraft } from '../../../../main/core/contract/briefs';
import type { Paper } from '../../../../main/core/contract/brief-pdf';
import type { Preview } from '../../../../main/core/contract/shell';
import { CallFailure, type CallOptions } from '../../../client';
import { brief, draft, evidence } from '../../../testing/test-briefs';
import { BriefPreview, PAUSE, REST } from './brief-preview.svelte';
import type { HandedPages, OpenPdf } from './pages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A core that answers when told to, and files that say whether they are open. */
function setUp(isLong = false) {
  const asked: {
    draft: BriefDraft;
    paper: Paper | undefined;
    around: number | undefined;
    signal: AbortSignal | undefined;
    answer: (failure?: Error) => void;
  }[] = [];
  const files: { address: string; open: boolean }[] = [];
  const client = {
    previewBrief: (request: Request<'drawBrief'>, options?: CallOptions) =>
      new Promise<Preview>((resolve, reject) => {
        const address = `/handed/${asked.length + 1}.pdf`;
        const answer = (failure?: Error): void =>
          failure === undefined ? resolve({ address, pages: 3, first: 0, warnings: [] }) : reject(failure);
        asked.push({
          draft: request.draft,
          paper: request.paper,
          around: request.around,
          signal: options?.signal,
          answer,
        });
      }),
  };
  const open = ({ address }: HandedPages): Promise<OpenPdf> => {
    const file = { address, open: true };
    files.push(file);
    return Promise.resolve({
      count: 3,
      whole: !(isLong && asked.at(-1)?.around !== undefined),
      size: { width: 595, height: 842 },
      draw: () => Promise.resolve(null),
      close: () => Promise.resolve(void (file.open = false)),
    });
  };
  const preview = new BriefPreview(client, brief().id, open);
  const pause = () => vi.advanceTimersByTimeAsync(PAUSE);
  return { preview, asked, files, pause };
}

async function shown() {
  const setting = setUp();
  setting.preview.toggle(true);
  setting.preview.follow(draft(), [], 'a4');
  await setting.pause();
  setting.asked[0]?.answer();
  await setting.pause();
  return setting;
}

describe('the preview of a brief', () => {
  test('draws nothing while it is closed', async () => {
    const { preview, asked, pause } = setUp();
    preview.follow(draft(), [], 'a4');
    await pause();
    expect(asked).toEqual([]);
  });

  test('draws the draft as it is, once typing pauses', async () => {
    const { preview, asked, files, pause } = await shown();
    preview.follow(draft({ bottomLine: 'Nob' }), [], 'a4');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    preview.follow(draft({ bottomLine: 'Nobody pays.' }), [], 'a4');
    await pause();
    expect(asked.map((request) => request.draft.bottomLine)).toEqual(['Somebody pays.', 'Nobody pays.']);
    expect(preview.stage).toEqual({ kind: 'drawing' });
    asked[1]?.answer();
    await pause();
    expect(preview.stage).toEqual({ kind: 'shown' });
    expect(files).toEqual([
      { address: '/handed/1.pdf', open: false },
      { address: '/handed/2.pdf', open: true },
    ]);
  });

  test('shows what is in sight of a long brief first, and is up to date once all of it is there', async () => {
    const { preview, asked, files, pause } = setUp(true);
    preview.toggle(true);
    preview.place = 1.6;
    preview.follow(draft(), [], 'a4');
    await pause();
    asked[0]?.answer();
    await pause();
    expect([preview.stage.kind, files.map(({ open }) => open)]).toEqual(['drawing', [true]]);
    await vi.advanceTimersByTimeAsync(REST);
    asked[1]?.answer();
    await pause();
    expect([preview.stage.kind, files.map(({ open }) => open)]).toEqual(['shown', [false, true]]);
    expect(asked.map(({ around }) => around)).toEqual([2, undefined]);
  });

  test('draws nothing more of a long brief that is already another', async () => {
    const { preview, asked, pause } = setUp(true);
    preview.toggle(true);
    preview.follow(draft(), [], 'a4');
    await pause();
    asked[0]?.answer();
    await pause();
    preview.follow(draft({ bottomLine: 'Two' }), [], 'a4');
    await vi.advanceTimersByTimeAsync(REST);
    expect(asked.map((request) => [request.draft.bottomLine, request.around])).toEqual([
      ['Somebody pays.', 0],
      ['Two', 0],
    ]);
  });

  test('gives up what is being drawn when the draft changes, and never shows it', async () => {
    const { preview, asked, files, pause } = await shown();
    preview.follow(draft({ bottomLine: 'One' }), [], 'a4');
    await pause();
    preview.follow(draft({ bottomLine: 'Two' }), [], 'a4');
    expect(asked[1]?.signal?.aborted).toBe(true);
    asked[1]?.answer();
    await pause();
    expect(preview.stage).toEqual({ kind: 'drawing' });
    asked[2]?.answer();
    await pause();
    expect(files.filter((file) => file.open)).toEqual([{ address: '/handed/3.pdf', open: true }]);
  });

  test('keeps the place over a new drawing', async () => {
    const { preview, asked, pause } = await shown();
    preview.place = 1.75;
    preview.follow(draft({ bottomLine: 'Two' }), [], 'a4');
    await pause();
    asked[1]?.answer();
    await pause();
    expect([preview.place, preview.page]).toEqual([1.75, 2]);
  });

  test('draws anew when a cited piece is another, and not when it was only read again', async () => {
    const { preview, asked, pause } = setUp();
    const same = draft();
    preview.toggle(true);
    preview.follow(same, [evidence(1)], 'a4');
    await pause();
    preview.follow(same, [evidence(1)], 'a4');
    await pause();
    expect(asked.length).toBe(1);
    preview.follow(same, [evidence(1, { speaker: 'Ilse Varnholt' })], 'a4');
    await pause();
    expect(asked.length).toBe(2);
  });

  test('draws anew at once on another paper', async () => {
    const { preview, asked, pause } = setUp();
    const same = draft();
    preview.toggle(true);
    preview.follow(same, [], 'a4');
    await pause();
    asked[0]?.answer();
    await pause();
    preview.follow(same, [], 'letter');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map(({ paper }) => paper)).toEqual(['a4', 'letter']);
  });

  test('has a title where the draft has none yet', async () => {
    const { preview, asked, pause } = setUp();
    preview.toggle(true);
    preview.follow(draft({ title: ' ' }), [], 'a4');
    await pause();
    expect(asked[0]?.draft.title).toBe(messages.briefsView.untitled);
  });

  test('says why it is not up to date, keeps its pages, and tries again when told to', async () => {
    const { preview, asked, pause } = await shown();
    const before = preview.pdf;
    preview.follow(draft({ bottomLine: 'Two' }), [], 'a4');
    await pause();
    asked[1]?.answer(new CallFailure('damaged', 'A quote was altered.'));
    await pause();
    expect(preview.stage).toEqual({ kind: 'failed', message: 'A quote was altered.' });
    expect(preview.pdf).toBe(before);
    preview.drawAgain();
    await pause();
    asked[2]?.answer();
    await pause();
    expect(preview.stage).toEqual({ kind: 'shown' });
  });

  test('lets its file go with the pane', async () => {
    const { preview, files } = await shown();
    preview.toggle(false);
    expect([files[0]?.open, preview.pdf]).toEqual([false, null]);
  });

  test('leads to its pages and no further', async () => {
    const { preview } = await shown();
    const places = [-1, 1, 9].map((page) => {
      preview.goTo(page);
      return preview.place;
    });
    expect(places).toEqual([0, 1, 2]);
  });
});
