import { messages } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding, ListedKey } from '../../ui/keys.svelte';
import type { Desk } from './desk.svelte';

/** Keys for deciding quotes; while one is corrected, those of the correction. */
export function reviewKeys(desk: Desk): readonly KeyBinding[] {
  const { correction } = desk;
  if (desk.noteWriting !== null) return [];
  if (correction !== null) {
    return [
      { keys: 'Ctrl Enter', label: messages.read.keys.save, run: () => desk.saveCorrection() },
      { keys: 'Escape', label: messages.read.keys.cancel, run: () => desk.dropUnsaved() },
      { keys: 'Alt R', label: messages.read.keys.notAQuote, run: () => desk.rejectCorrected() },
      { keys: 'Alt ArrowLeft', label: messages.read.keys.edges, run: () => correction.moveEdge('end', -1) },
      { keys: 'Alt ArrowRight', label: messages.read.keys.edges, run: () => correction.moveEdge('end', 1) },
      {
        keys: 'Alt Shift ArrowLeft',
        label: messages.read.keys.startEdge,
        run: () => correction.moveEdge('start', -1),
        hidden: true,
      },
      {
        keys: 'Alt Shift ArrowRight',
        label: messages.read.keys.startEdge,
        run: () => correction.moveEdge('start', 1),
        hidden: true,
      },
    ];
  }
  return [
    { keys: 'J', label: messages.read.keys.step, run: () => desk.step(1) },
    { keys: 'K', label: messages.read.keys.step, run: () => desk.step(-1) },
    { keys: 'A', label: messages.read.keys.accept, run: () => desk.decide('accepted') },
    { keys: 'C', label: messages.read.keys.correct, run: () => desk.beginCorrection() },
    { keys: 'R', label: messages.read.keys.reject, run: () => desk.decide('rejected') },
    { keys: 'F8', label: messages.read.keys.nextToSettle, run: () => desk.nextToSettle() },
    { keys: 'Z', label: messages.read.keys.undo, run: () => void desk.undo() },
    { keys: 'Ctrl Z', label: messages.read.keys.undo, run: () => void desk.undo(), hidden: true },
  ];
}

/** Keys for tagging, noting and getting about. */
export function readingKeys(desk: Desk): readonly KeyBinding[] {
  const themes = desk.workspace.themesInUse.slice(0, 9).map((theme, index) => ({
    keys: String(index + 1),
    label: messages.read.keys.tag(theme.name),
    run: () => desk.toggleTheme(theme.id),
  }));
  return [
    ...annotationKeys(desk),
    ...themes,
    { keys: 'Y', label: messages.read.keys.takeSuggestion, run: () => desk.acceptSuggestion() },
    { keys: 'X', label: messages.read.keys.rejectSuggestion, run: () => desk.rejectSuggestion() },
    { keys: 'T', label: messages.read.keys.allThemes, run: () => (desk.pickingTheme = true) },
    { keys: 'N', label: messages.read.keys.note, run: () => desk.beginNote() },
    { keys: 'Q', label: messages.read.keys.markQuote, run: () => desk.beginMarking() },
    { keys: 'S', label: messages.read.keys.sentence, run: () => desk.readAlong('sentence') },
    { keys: 'P', label: messages.read.keys.paragraph, run: () => desk.readAlong('paragraph') },
    { keys: 'V', label: messages.read.keys.selectCurrent, run: () => desk.selectCurrent() },
    { keys: 'O', label: messages.read.keys.order, run: () => desk.nextOrder() },
    { keys: '/', label: messages.read.keys.find, run: () => (desk.find.open = true) },
    { keys: '[', label: messages.read.keys.article, run: () => desk.stepArticle(-1) },
    { keys: ']', label: messages.read.keys.article, run: () => desk.stepArticle(1) },
  ];
}

/** Keys for the ends of the current annotation, for cutting and joining it. */
function annotationKeys({ annotating, reading, correction }: Desk): readonly KeyBinding[] {
  if (reading.tab !== 'annotations' || reading.annotation === null || correction !== null) return [];
  return [
    {
      keys: 'Alt ArrowLeft',
      label: messages.read.keys.annotationEnd,
      run: () => annotating.moveEnd('end', -1),
    },
    {
      keys: 'Alt ArrowRight',
      label: messages.read.keys.annotationEnd,
      run: () => annotating.moveEnd('end', 1),
    },
    {
      keys: 'Alt Shift ArrowLeft',
      label: messages.read.keys.annotationStart,
      run: () => annotating.moveEnd('start', -1),
    },
    {
      keys: 'Alt Shift ArrowRight',
      label: messages.read.keys.annotationStart,
      run: () => annotating.moveEnd('start', 1),
    },
    { keys: 'D', label: messages.read.keys.split, run: () => annotating.split() },
    { keys: 'M', label: messages.read.keys.merge, run: () => annotating.merge(1) },
    { keys: 'Shift M', label: messages.read.keys.mergeBefore, run: () => annotating.merge(-1) },
  ];
}

/** What the text hears while it has focus; listed, so that nobody has to guess. */
export const textKeys = (): readonly ListedKey[] =>
  [
    ['ArrowLeft', messages.read.keys.caret],
    ['ArrowRight', messages.read.keys.caret],
    ['ArrowUp', messages.read.keys.caret],
    ['ArrowDown', messages.read.keys.caret],
    ['Shift ArrowRight', messages.read.keys.select],
    ['Ctrl Shift ArrowRight', messages.read.keys.words],
    ['Alt Shift ArrowDown', messages.read.keys.sentences],
    ['Ctrl Shift ArrowDown', messages.read.keys.paragraphs],
    ['Enter', messages.read.keys.takeSpeaker],
  ].map(([keys = '', label = '']) => ({ keys, label, run: null }));
