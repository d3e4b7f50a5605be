import { en } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding, ListedKey } from '../../ui/keys.svelte';
import type { Desk } from './desk.svelte';

const words = en.read.keys;

/** Keys for deciding quotes; while one is corrected, those of the correction. */
export function reviewKeys(desk: Desk): readonly KeyBinding[] {
  const { correction } = desk;
  if (desk.noteWriting !== null) return [];
  if (correction !== null) {
    return [
      { keys: 'Ctrl Enter', label: words.save, run: () => desk.saveCorrection() },
      { keys: 'Escape', label: words.cancel, run: () => desk.dropUnsaved() },
      { keys: 'Alt R', label: words.notAQuote, run: () => desk.rejectCorrected() },
      { keys: 'Alt ArrowLeft', label: words.edges, run: () => correction.moveEdge('end', -1) },
      { keys: 'Alt ArrowRight', label: words.edges, run: () => correction.moveEdge('end', 1) },
      {
        keys: 'Alt Shift ArrowLeft',
        label: words.startEdge,
        run: () => correction.moveEdge('start', -1),
        hidden: true,
      },
      {
        keys: 'Alt Shift ArrowRight',
        label: words.startEdge,
        run: () => correction.moveEdge('start', 1),
        hidden: true,
      },
    ];
  }
  return [
    { keys: 'J', label: words.step, run: () => desk.step(1) },
    { keys: 'K', label: words.step, run: () => desk.step(-1) },
    { keys: 'A', label: words.accept, run: () => desk.decide('accepted') },
    { keys: 'C', label: words.correct, run: () => desk.beginCorrection() },
    { keys: 'R', label: words.reject, run: () => desk.decide('rejected') },
    { keys: 'F8', label: words.nextToSettle, run: () => desk.nextToSettle() },
    { keys: 'Z', label: words.undo, run: () => void desk.undo() },
    { keys: 'Ctrl Z', label: words.undo, run: () => void desk.undo(), hidden: true },
  ];
}

/** Keys for tagging, noting and getting about. */
export function readingKeys(desk: Desk): readonly KeyBinding[] {
  const themes = desk.workspace.themesInUse.slice(0, 9).map((theme, index) => ({
    keys: String(index + 1),
    label: words.tag(theme.name),
    run: () => desk.toggleTheme(theme.id),
  }));
  return [
    ...annotationKeys(desk),
    ...themes,
    { keys: 'Y', label: words.takeSuggestion, run: () => desk.acceptSuggestion() },
    { keys: 'X', label: words.rejectSuggestion, run: () => desk.rejectSuggestion() },
    { keys: 'T', label: words.allThemes, run: () => (desk.pickingTheme = true) },
    { keys: 'N', label: words.note, run: () => desk.beginNote() },
    { keys: 'Q', label: words.markQuote, run: () => desk.beginMarking() },
    { keys: 'S', label: words.sentence, run: () => desk.readAlong('sentence') },
    { keys: 'P', label: words.paragraph, run: () => desk.readAlong('paragraph') },
    { keys: 'V', label: words.selectCurrent, run: () => desk.selectCurrent() },
    { keys: 'O', label: words.order, run: () => desk.nextOrder() },
    { keys: '/', label: words.find, run: () => (desk.find.open = true) },
    { keys: '[', label: words.article, run: () => desk.stepArticle(-1) },
    { keys: ']', label: words.article, run: () => desk.stepArticle(1) },
  ];
}

/** Keys for the ends of the current annotation, for cutting and joining it. */
function annotationKeys({ annotating, reading, correction }: Desk): readonly KeyBinding[] {
  if (reading.tab !== 'annotations' || reading.annotation === null || correction !== null) return [];
  return [
    { keys: 'Alt ArrowLeft', label: words.annotationEnd, run: () => annotating.moveEnd('end', -1) },
    { keys: 'Alt ArrowRight', label: words.annotationEnd, run: () => annotating.moveEnd('end', 1) },
    { keys: 'Alt Shift ArrowLeft', label: words.annotationStart, run: () => annotating.moveEnd('start', -1) },
    { keys: 'Alt Shift ArrowRight', label: words.annotationStart, run: () => annotating.moveEnd('start', 1) },
    { keys: 'D', label: words.split, run: () => annotating.split() },
    { keys: 'M', label: words.merge, run: () => annotating.merge(1) },
    { keys: 'Shift M', label: words.mergeBefore, run: () => annotating.merge(-1) },
  ];
}

/** What the text hears while it has focus; listed, so that nobody has to guess. */
export const TEXT_KEYS: readonly ListedKey[] = [
  ['ArrowLeft', words.caret],
  ['ArrowRight', words.caret],
  ['ArrowUp', words.caret],
  ['ArrowDown', words.caret],
  ['Shift ArrowRight', words.select],
  ['Ctrl Shift ArrowRight', words.words],
  ['Alt Shift ArrowDown', words.sentences],
  ['Ctrl Shift ArrowDown', words.paragraphs],
  ['Enter', words.takeSpeaker],
].map(([keys = '', label = '']) => ({ keys, label, run: null }));
