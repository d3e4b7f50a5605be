import type { Uid } from '../../../contract/ids';
import type { UnplacedPassage } from '../../../contract/interchange';
import { LIMITS } from '../../../contract/limits';
import type { CodedPassage, CodedSource } from '../../../interchange/coded-project';
import { derivedUid } from '../../../interchange/guid';
import type { Notices } from '../../../interchange/notices';
import { firstWords } from '../../../interchange/tidy';
import { planThing, UNTOLD, type Comparing } from '../../plan';
import type { ArchiveState } from './archive-state';
import type { NewPassage, NewTag } from './project-plan';
import type { AnalystPlan } from './plan-analysts';
import type { PlacedPassage } from './place-passages';
import type { Target } from './plan-articles';
import type { Namesake, Namesakes } from './same-passage';
import { createTagPlanner } from './plan-tags';
import type { ThemePlan } from './plan-themes';

interface Given {
  readonly passages: readonly PlacedPassage[];
  readonly state: ArchiveState;
  readonly analysts: AnalystPlan;
  readonly themes: ThemePlan;
  readonly namesakes: Namesakes;
  readonly notices: Notices;
}

export interface PassagePlan {
  readonly annotations: readonly NewPassage[];
  readonly tags: readonly NewTag[];
  readonly known: { readonly annotations: number; readonly tags: number };
  readonly unplaced: readonly UnplacedPassage[];
}

/** Passages are known by their uid, as an annotation or as a quote, else by place, note, code and coder. The others are new, or told of. */
export function planPassages({ passages, state, analysts, themes, namesakes, notices }: Given): PassagePlan {
  const annotations: NewPassage[] = [];
  const unplaced: UnplacedPassage[] = [];
  const tags = createTagPlanner(state, analysts, themes, notices);
  const met = new Set<Uid>();
  let known = 0;
  for (const [nth, placed] of passages.entries()) {
    const { source, passage } = placed;
    const uid = met.has(passage.uid) ? derivedUid('passage', passage.uid, String(nth)) : passage.uid;
    met.add(uid);
    const here = knownPassage(uid, state);
    const namesake = here === null ? namesakes.find(placed, analysts.of) : null;
    if (here !== null) {
      known += 1;
      if (planThing({ mine: here, theirs: placed }, COMPARING).state === 'conflict') {
        notices.add('differing-passages', wordsOf(passage, source));
      }
      tags.add(here, passage);
    } else if (namesake !== null) {
      known += 1;
      notices.add('known-by-place', wordsOf(passage, source));
      tags.add(namesake, passage);
    } else if (placed.target === null) {
      unplaced.push({ source: nameOf(source), words: wordsOf(passage, source), why: placed.span });
    } else {
      if (passage.note.length > LIMITS.passage.note) notices.add('shortened', wordsOf(passage, source));
      annotations.push(newPassage(uid, placed, analysts));
      tags.add({ kind: 'annotation', uid }, passage);
    }
  }
  return { annotations, tags: tags.added, known: { annotations: known, tags: tags.known() }, unplaced };
}

function knownPassage(uid: Uid, { annotations, quotes }: ArchiveState): Namesake | null {
  const quote = quotes.get(uid);
  if (quote !== undefined) return { ...quote, kind: 'quote', uid };
  const annotation = annotations.get(uid);
  return annotation === undefined ? null : { ...annotation, kind: 'annotation', uid };
}

/** What a passage of a project says otherwise is told, and stays as it is here: no program tells who changed it. */
const COMPARING: Comparing<Namesake, PlacedPassage> = {
  differing(here, { span, passage }) {
    const moved = typeof span !== 'string' && (span.start !== here.span.start || span.end !== here.span.end);
    return [...(moved ? ['place'] : []), ...(passage.note === here.note ? [] : ['note'])];
  },
  past: UNTOLD,
};

const newPassage = (
  uid: Uid,
  { target, span, passage }: Extract<PlacedPassage, { target: Target }>,
  analysts: AnalystPlan,
): NewPassage => ({
  uid,
  articleUid: target.uid,
  span,
  note: passage.note.slice(0, LIMITS.passage.note).toWellFormed(),
  analystUid: analysts.of(passage.analystUid),
  createdAt: passage.createdAt,
  updatedAt: passage.updatedAt,
});

const nameOf = ({ details }: CodedSource): string => details.title || (details.url ?? '');

function wordsOf({ place }: CodedPassage, { text }: CodedSource): string {
  switch (place.kind) {
    case 'none':
    case 'position':
      return firstWords(place.words);
    case 'between':
      return firstWords(place.from.exact);
    case 'words':
      return firstWords(place.exact);
    case 'span':
      return firstWords((text ?? '').slice(place.span.start, place.span.end));
  }
}
