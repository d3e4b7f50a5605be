import type { Note } from '../../briefs/document';
import { printed } from '../../contract/messages/catalogue';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import { STYLES } from '../text/style';
import { noteName, referenceName, type Composition } from './composition';
import { drawTexts, type Text } from './rows';
import { textRuns } from './source-run';

/** Above the notes of a page: free space, the short rule and the space below it. */
export const NOTES_HEAD = mm(5.4);
const ABOVE_RULE = mm(3.4);
const BELOW = mm(0.5);

/** A note ready to be placed at the foot of a page. */
export interface LaidOutNote {
  readonly height: number;
  readonly draw: (canvas: PageCanvas, top: number) => void;
}

/** Sets a note; its number leads back to where it is referred to. */
export function layOutNote(note: Note, total: number, composition: Composition): LaidOutNote {
  const inset = total > 999 ? mm(8) : total > 99 ? mm(6.4) : total > 9 ? mm(5) : mm(4);
  const element = composition.element('Note', composition.noteParents.get(note.number), {
    id: noteName(note.number),
  });
  const back = composition.element('Link', composition.element('Lbl', element), {
    target: {
      kind: 'destination',
      to: referenceName(note.number),
      description: printed.toReference(note.number),
    },
  });
  const number = composition.line(`${note.number} `, STYLES.noteNumber, back);
  const style = STYLES.note;
  const lines = composition.set(textRuns(note.runs, element, composition), {
    measure: GRID.textWidth,
    indent: inset,
    hangingIndent: inset,
  });
  const text: Text = { lines, style, element };
  return {
    height: lines.length * style.leading + BELOW,
    draw(canvas, top) {
      canvas.mark(noteName(note.number), top);
      canvas.line(number, canvas.page.textLeft, top + baseline(style), element);
      drawTexts(canvas, [text], canvas.page.textLeft, top);
    },
  };
}

/** Draws the notes of a page upon its foot. */
export function drawNotes(canvas: PageCanvas, notes: readonly LaidOutNote[]): void {
  if (notes.length === 0) return;
  const height = NOTES_HEAD + notes.reduce((sum, note) => sum + note.height, 0);
  let top = canvas.page.bodyBottom - height;
  canvas.rule(canvas.page.textLeft, top + ABOVE_RULE, mm(24), 0.5, COLORS.ink);
  top += NOTES_HEAD;
  for (const note of notes) {
    note.draw(canvas, top);
    top += note.height;
  }
}
