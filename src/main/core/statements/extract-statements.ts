import type { ExtractedStatement } from '../contract/statements';
import type { CueSentence } from '../quotes/cue';
import type { Resolved } from '../quotes/discourse';
import { attributionsOf, roleOf, type ExtractOptions } from '../quotes/extract';
import type { Mention } from '../quotes/mention';
import { findStatements, type FoundStatement, type StatementForm } from './find-statements';

/** How often a report of each form was one, with its words and its speaker: see docs/statements.md. */
const SURE: Readonly<Record<StatementForm, number>> = {
  that: 0.9,
  'according-to': 0.9,
  tail: 0.85,
  bare: 0.8,
  question: 0.75,
  infinitive: 0.7,
  gerund: 0.65,
  noun: 0.65,
};
/** Of the same, where the speaker is nobody that the text names. */
const NOBODY = 0.7;

/**
 * What a text reports without quoting it, or quoting some of the words: English and French, in order, never overlapping.
 * Offsets are UTF-16 units of the text as given.
 */
export function extractStatements(text: string, options: ExtractOptions = {}): ExtractedStatement[] {
  const statements: ExtractedStatement[] = [];
  attributionsOf(text, options, (sentence, whom) => {
    for (const found of findStatements(sentence)) statements.push(asStatement(sentence, whom, found));
  });
  return statements;
}

function asStatement(
  { words }: CueSentence,
  whom: ReadonlyMap<Mention, Resolved | null>,
  { from, last, form, mention, named, cue }: FoundStatement,
): ExtractedStatement {
  const [start, end] = [words.at(from).start, words.at(last).end];
  const person = (mention === null ? null : whom.get(mention)?.person) ?? null;
  const by = mention === null ? named : { from: mention.first, last: mention.last };
  const isMixed = words.tokens.slice(from, last + 1).some(({ kind }) => kind === 'quote');
  const spelled = mention?.form === 'pronoun' || by === null ? null : words.slice(by.from, by.last);
  const speaker = person?.name ?? spelled;
  return {
    start,
    end,
    text: words.text.slice(start, end),
    kind: isMixed ? 'mixed' : 'indirect',
    speaker,
    speakerKind: person?.kind ?? null,
    role: person === null ? null : roleOf(person.roles),
    mention: by === null ? null : { start: words.at(by.from).start, end: words.at(by.last).end },
    cue: words.slice(cue.from, cue.last),
    confidence: SURE[form] * (speaker === null ? NOBODY : 1),
  };
}
