import type { TextFace } from '../fonts/faces';
import { COLORS, type Color } from '../page/colors';

/** How a stretch of text looks. Measures are points. */
export interface TextStyle {
  readonly face: TextFace;
  readonly size: number;
  readonly color: Color;
  /** From baseline to baseline. */
  readonly leading: number;
  /** Above the baseline: note numbers. */
  readonly rise?: number;
  /** Between all letters, in em. */
  readonly tracking?: number;
}

const { ink, accent, secondary, standfirst, notes } = COLORS;

/** Every style of a brief; sizes after the design of its page. */
export const STYLES = {
  title: { face: 'serif-display', size: 31, leading: 34, color: ink, tracking: -0.008 },
  longTitle: { face: 'serif-display', size: 22, leading: 26, color: ink },
  subtitle: { face: 'serif', size: 14.5, leading: 20, color: standfirst },
  byline: { face: 'sans', size: 9, leading: 13, color: secondary },
  label: { face: 'sans-strong', size: 9.5, leading: 13, color: accent },
  bottomLine: { face: 'serif', size: 13.4, leading: 19.6, color: ink },
  judgement: { face: 'serif-strong', size: 11.2, leading: 16, color: ink },
  estimate: { face: 'sans', size: 9.5, leading: 13, color: ink },
  estimateStrong: { face: 'sans-strong', size: 9.5, leading: 13, color: ink },
  heading: { face: 'serif-strong', size: 15, leading: 19, color: ink, tracking: -0.006 },
  text: { face: 'serif', size: 10.4, leading: 15.6, color: ink },
  quote: { face: 'serif', size: 12.2, leading: 17, color: ink },
  speaker: { face: 'sans-strong', size: 9.5, leading: 13, color: ink },
  speakerDetail: { face: 'sans', size: 8.8, leading: 12, color: secondary },
  analystNote: { face: 'sans', size: 9, leading: 12.6, color: secondary },
  note: { face: 'sans', size: 8.5, leading: 11.6, color: notes },
  noteItalic: { face: 'sans-italic', size: 8.5, leading: 11.6, color: notes },
  noteStrong: { face: 'sans-strong', size: 8.5, leading: 11.6, color: notes },
  noteNumber: { face: 'sans-strong', size: 8.5, leading: 11.6, color: accent },
  running: { face: 'sans', size: 9, leading: 13, color: secondary },
  runningStrong: { face: 'sans-strong', size: 9, leading: 13, color: ink },
  marking: { face: 'sans-strong', size: 12, leading: 16, color: ink, tracking: 0.02 },
  axis: { face: 'sans', size: 7.4, leading: 9, color: secondary },
  axisStrong: { face: 'sans-strong', size: 7.4, leading: 9, color: ink },
  contents: { face: 'serif', size: 10.4, leading: 15.6, color: ink },
  contentsPage: { face: 'sans', size: 9.5, leading: 15.6, color: ink },
  chartTitle: { face: 'sans-strong', size: 8.5, leading: 11.6, color: ink },
  chart: { face: 'sans', size: 8.5, leading: 11.6, color: notes },
  chartStrong: { face: 'sans-strong', size: 8.5, leading: 11.6, color: ink },
  scale: { face: 'sans', size: 7.9, leading: 10.4, color: secondary },
  scaleStrong: { face: 'sans-strong', size: 7.9, leading: 10.4, color: ink },
} as const satisfies Record<string, TextStyle>;

/** A note number in text of this style. */
export function noteReference(style: TextStyle): TextStyle {
  return { face: 'sans-strong', size: 7, leading: style.leading, color: accent, rise: style.size * 0.36 };
}
