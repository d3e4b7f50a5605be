import { LIMITS } from '../../contract/limits';
import type { Attributed } from '../attributed';
import { wordsOf } from '../name-words';
import type { Quotation } from '../quotations';
import { blocksOf, type Block } from './blocks';
import { Speakers } from './speakers';
import { transcriptOf, type TranscriptTurn } from './turns';

/**
 * What the marks of a text gave, or, if it is a transcript, its turns and what stands before the first. A text that is none
 * is given back untouched; so is an interview whose every answer was already given to somebody.
 */
export function withTranscript(text: string, marked: Attributed[]): Attributed[] {
  const transcript = transcriptOf(text);
  if (transcript === null) return withBlocks(text, withoutForms(text, marked));
  const answers = marked.filter(({ quotation }) => quotation.family === 'label');
  // Bare names that gave nothing before are no proof of an interview.
  if (!transcript.formal && answers.length === 0) return marked;
  const spoken = transcript.turns.filter(({ label }) => label.side === null).length;
  const known = answers.filter((answer) => isKnown(text, answer, transcript.formal));
  if (
    answers.length > 0 &&
    known.length === answers.length &&
    (!transcript.formal || known.length >= spoken)
  ) {
    return marked;
  }
  const first = transcript.turns[0]?.label.line ?? 0;
  const before = marked.filter(
    ({ quotation }) => quotation.outer.end <= first && quotation.family !== 'label',
  );
  const asked = transcript.formal ? new Set<string>() : askersOf(text, transcript.turns);
  const speakers = new Speakers(text, transcript.turns);
  // `Q:` and `A:` alone name nobody.
  if (transcript.turns.every((turn) => speakers.of(turn) === null)) return marked;
  const found = [...before];
  for (const turn of transcript.turns) {
    const person = speakers.of(turn);
    if (person === null || asked.has(turn.label.name)) continue;
    const utterance = (found.at(-1)?.utterance ?? 0) + 1;
    for (const quotation of turn.pieces.flatMap((piece) => quotationsIn(text, piece.start, piece.end))) {
      found.push({
        quotation,
        kind: 'direct',
        utterance,
        resolved: { person, via: person.kind === 'anonymous' ? 'anonymous' : 'full-name', rivals: [] },
        mention: { start: turn.label.start, end: turn.label.end },
        cueWords: null,
        cue: null,
        neighbour: 'speaker-label',
      });
    }
  }
  return found;
}

/** Labels that nothing like a sentence follows are the fields of a form, and so is what they hold. */
function withoutForms(text: string, marked: Attributed[]): Attributed[] {
  const answers = marked.filter(({ quotation }) => quotation.family === 'label');
  const said = answers.filter(({ quotation: { start, end } }) => /[.?!…]/.test(text.slice(start, end)));
  return said.length * 2 < answers.length ? marked.filter((item) => !answers.includes(item)) : marked;
}

/** Block quotations that name their speaker, among the quotations that their marks show. */
function withBlocks(text: string, marked: Attributed[]): Attributed[] {
  const blocks = blocksOf(text).filter((block) =>
    marked.every(({ quotation: { outer } }) => outer.end <= block.start || outer.start >= block.mention.end),
  );
  if (blocks.length === 0) return marked;
  const items = [...marked, ...blocks.map(attributedBlock)].sort(
    (a, b) => a.quotation.start - b.quotation.start,
  );
  let [utterance, last] = [0, Number.NaN];
  return items.map((item) => {
    const starts = item.neighbour === 'speaker-label' || item.utterance !== last;
    last = item.utterance;
    utterance += starts ? 1 : 0;
    return { ...item, utterance };
  });
}

function attributedBlock({ start, end, mention, name, role }: Block): Attributed {
  const person = {
    name,
    kind: 'human' as const,
    words: wordsOf(name),
    roles: role === '' ? [] : [role],
    head: null,
    gender: null,
    paragraph: 1,
    evident: true,
  };
  const span = { start, end };
  return {
    quotation: { ...span, outer: span, paragraph: 0, lastParagraph: 0, family: 'label', missing: null },
    kind: 'direct',
    utterance: 0,
    resolved: { person, via: 'full-name', rivals: [] },
    mention,
    cueWords: null,
    cue: null,
    neighbour: 'speaker-label',
  };
}

/** Does the name that an answer was given to end as its label does? In a record nobody stands for everybody else. */
function isKnown(text: string, { resolved, mention }: Attributed, formal: boolean): boolean {
  if (resolved === null || mention === null) return false;
  const label = wordsOf(text.slice(mention.start, mention.end)).at(-1);
  return !formal || resolved.person.words.at(-1) === label;
}

/** Whoever mostly asks in an interview is no evidence. */
function askersOf(text: string, turns: readonly TranscriptTurn[]): Set<string> {
  const asks = new Map<string, number>();
  for (const { label, pieces } of turns) {
    const end = pieces.at(-1)?.end ?? 0;
    asks.set(label.name, (asks.get(label.name) ?? 0) + (text.charAt(end - 1) === '?' ? 1 : -1));
  }
  return new Set([...asks].filter(([, balance]) => balance > 0).map(([name]) => name));
}

/** A speech longer than a passage may be comes in parts, each of whole paragraphs. */
function quotationsIn(text: string, start: number, end: number): Quotation[] {
  const parts: Quotation[] = [];
  for (let from = start; from < end;) {
    let to = end;
    if (end - from > LIMITS.passage.words) {
      const cut = text.lastIndexOf('\n', from + LIMITS.passage.words);
      to = cut > from ? cut : Math.min(end, from + LIMITS.passage.words);
    }
    const span = { start: from, end: from + text.slice(from, to).trimEnd().length };
    if (span.end > span.start) {
      parts.push({ ...span, outer: span, paragraph: 0, lastParagraph: 0, family: 'label', missing: null });
    }
    from = to;
    while (from < end && /\s/.test(text.charAt(from))) from += 1;
  }
  return parts;
}
