import { isSpanOf, trimSpan } from '../../anchors/anchor';
import type { Uid } from '../../contract/ids';
import type { UnplacedPassage, UnplacedReason } from '../../contract/interchange';
import type { Span } from '../../contract/anchors';
import type { CodedPassage, CodedPlace, CodedProject, CodedSource, CountedSpan } from '../coded-project';
import { derivedUid } from '../guid';
import type { Notices } from '../notices';
import { codePointsOf, offsetsOf, utf16UnitsOf } from '../text/code-points';
import { createWordPlacer, wordsAt, type WordsInContext } from '../text/place-words';
import { firstWords } from '../tidy';
import type { ArchiveState } from './archive-state';
import type { NewPassage, NewTag } from './take-in-plan';
import type { AnalystPlan } from './plan-analysts';
import type { ArticlePlan, Target } from './plan-articles';
import { createTagPlanner } from './plan-tags';
import type { ThemePlan } from './plan-themes';

interface Given {
  readonly project: CodedProject;
  readonly state: ArchiveState;
  readonly analysts: AnalystPlan;
  readonly themes: ThemePlan;
  readonly articles: ArticlePlan;
  readonly notices: Notices;
}

export interface PassagePlan {
  readonly annotations: readonly NewPassage[];
  readonly tags: readonly NewTag[];
  readonly known: { readonly annotations: number; readonly tags: number };
  readonly unplaced: readonly UnplacedPassage[];
}

/** UTF-16 units. */
const LONGEST_NOTE = 100_000;

/** Passages are known by their uid: as an annotation or as a quote. The others are placed, or told of. */
export function planPassages({ project, state, analysts, themes, articles, notices }: Given): PassagePlan {
  const annotations: NewPassage[] = [];
  const unplaced: UnplacedPassage[] = [];
  const tags = createTagPlanner(state, analysts, themes, notices);
  const met = new Set<Uid>();
  let known = 0;
  for (const source of project.sources) {
    const target = articles.of(source);
    const place = createPlacer(source, target);
    for (const [nth, passage] of source.passages.entries()) {
      const uid = met.has(passage.uid) ? derivedUid('passage', passage.uid, String(nth)) : passage.uid;
      met.add(uid);
      const span = place(passage.place);
      const kind = state.quotes.has(uid) ? 'quote' : 'annotation';
      const here = state.quotes.get(uid) ?? state.annotations.get(uid);
      if (here !== undefined) {
        known += 1;
        const moved =
          typeof span !== 'string' && (span.start !== here.span.start || span.end !== here.span.end);
        if (moved || passage.note !== here.note) notices.add('differing-passages', wordsOf(passage, source));
      } else if (typeof span === 'string' || typeof target === 'string') {
        const why = typeof span === 'string' ? span : 'no-article';
        unplaced.push({ source: nameOf(source), words: wordsOf(passage, source), why });
        continue;
      } else {
        if (passage.note.length > LONGEST_NOTE) notices.add('shortened', wordsOf(passage, source));
        annotations.push({
          uid,
          articleUid: target.uid,
          span,
          note: passage.note.slice(0, LONGEST_NOTE).toWellFormed(),
          analystUid: analysts.of(passage.analystUid),
          createdAt: passage.createdAt,
          updatedAt: passage.updatedAt,
        });
      }
      tags.add({ kind, uid }, passage);
    }
  }
  return { annotations, tags: tags.added, known: { annotations: known, tags: tags.known() }, unplaced };
}

/** Where a passage stands in the article's text; a position counts only in the very text that it was made on. */
function createPlacer(
  source: CodedSource,
  target: ReturnType<ArticlePlan['of']>,
): (place: CodedPlace) => Span | UnplacedReason {
  if (typeof target === 'string') return (place) => (place.kind === 'none' ? place.why : target);
  let placer: ReturnType<typeof createWordPlacer> | null = null;
  const byWords = (words: WordsInContext): Span | UnplacedReason => {
    placer ??= createWordPlacer(target.text);
    return placer(words);
  };
  return (place) => {
    switch (place.kind) {
      case 'none':
        return place.why;
      case 'span':
        if (source.text === null || source.text === target.text) return place.span;
        return byWords(wordsAt(source.text, place.span));
      case 'position':
        if (source.textHash !== target.textHash) return 'position-alone';
        return offsetsIn(target, place.position) ?? 'outside-text';
      case 'between':
        return between(byWords(place.from), byWords(place.until), target);
      case 'words':
        return (source.textHash === target.textHash ? bySamePosition(place, target) : null) ?? byWords(place);
    }
  };
}

/** The position, if the words are there. */
function bySamePosition(
  { exact, position }: Extract<CodedPlace, { kind: 'words' }>,
  { text }: Pick<Target, 'text'>,
): Span | null {
  const span = position === null ? null : offsetsIn({ text }, position);
  return span !== null && text.slice(span.start, span.end) === exact ? span : null;
}

/** Null where a position leaves the text or has no word. */
function offsetsIn({ text }: Pick<Target, 'text'>, position: CountedSpan): Span | null {
  const count = position.unit === 'utf-16' ? utf16UnitsOf(text) : codePointsOf(text);
  const span = offsetsOf(count, position);
  return span !== null && isSpanOf(text, span) ? trimSpan(text, span) && span : null;
}

/** From one passage on and until before the other, without blanks at the ends. */
function between(
  from: Span | UnplacedReason,
  until: Span | UnplacedReason,
  { text }: Target,
): Span | UnplacedReason {
  if (typeof from === 'string') return from;
  if (typeof until === 'string') return until;
  return trimSpan(text, { start: from.start, end: until.start }) ?? 'empty';
}

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
