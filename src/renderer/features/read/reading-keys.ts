import { messages } from '../../../main/core/contract/messages/catalogue';
import type { KeyBinding, ListedKey } from '../../ui/keys.svelte';
import type { ReadController } from './read-controller.svelte';

/** Keys for deciding quotes; while one is corrected, those of the correction. */
export function reviewKeys(controller: ReadController): readonly KeyBinding[] {
  const { correction } = controller;
  if (controller.noteWriting !== null) return [];
  if (correction !== null) {
    return [
      { keys: 'Ctrl Enter', label: messages.read.keys.save, run: () => controller.saveCorrection() },
      { keys: 'Escape', label: messages.read.keys.cancel, run: () => controller.dropUnsaved() },
      { keys: 'Alt R', label: messages.read.keys.notAQuote, run: () => controller.rejectCorrected() },
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
    { keys: 'J', label: messages.read.keys.step, run: () => controller.step(1) },
    { keys: 'K', label: messages.read.keys.step, run: () => controller.step(-1) },
    { keys: 'A', label: messages.read.keys.accept, run: () => controller.decide('accepted') },
    { keys: 'C', label: messages.read.keys.correct, run: () => controller.beginCorrection() },
    { keys: 'R', label: messages.read.keys.reject, run: () => controller.decide('rejected') },
    { keys: 'F8', label: messages.read.keys.nextToSettle, run: () => controller.nextToSettle() },
    { keys: 'Z', label: messages.read.keys.undo, run: () => void controller.undo() },
    { keys: 'Ctrl Z', label: messages.read.keys.undo, run: () => void controller.undo(), hidden: true },
  ];
}

/** Keys for tagging, noting and getting about. */
export function readingKeys(controller: ReadController): readonly KeyBinding[] {
  const themes = controller.workspace.themesInUse.slice(0, 9).map((theme, index) => ({
    keys: String(index + 1),
    label: messages.read.keys.tag(theme.name),
    run: () => controller.toggleTheme(theme.id),
  }));
  return [
    ...annotationKeys(controller),
    ...themes,
    { keys: 'Y', label: messages.read.keys.takeSuggestion, run: () => controller.acceptSuggestion() },
    { keys: 'X', label: messages.read.keys.rejectSuggestion, run: () => controller.rejectSuggestion() },
    { keys: 'T', label: messages.read.keys.allThemes, run: () => (controller.pickingTheme = true) },
    { keys: 'N', label: messages.read.keys.note, run: () => controller.beginNote() },
    { keys: 'Q', label: messages.read.keys.markQuote, run: () => controller.beginMarking() },
    { keys: 'S', label: messages.read.keys.sentence, run: () => controller.readAlong('sentence') },
    { keys: 'P', label: messages.read.keys.paragraph, run: () => controller.readAlong('paragraph') },
    { keys: 'V', label: messages.read.keys.selectCurrent, run: () => controller.selectCurrent() },
    { keys: 'O', label: messages.read.keys.order, run: () => controller.nextOrder() },
    { keys: '/', label: messages.read.keys.find, run: () => (controller.find.open = true) },
    { keys: '[', label: messages.read.keys.article, run: () => controller.stepArticle(-1) },
    { keys: ']', label: messages.read.keys.article, run: () => controller.stepArticle(1) },
  ];
}

/** Keys for the ends of the current annotation, for cutting and joining it. */
function annotationKeys({ annotating, reading, correction }: ReadController): readonly KeyBinding[] {
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
