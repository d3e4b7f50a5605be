import type { ExtractedQuote } from '../contract/quotes';
import type { ExtractedStatement } from '../contract/statements';
import { detectLanguage } from '../ingest/language';
import type { CueSentence } from '../quotes/cue';
import type { Resolved } from '../quotes/discourse';
import { attributionsOf, quotesOf, roleOf, type ExtractOptions } from '../quotes/extract';
import type { Mention } from '../quotes/mention';
import { findStatements } from './find-statements';
import type { FoundStatement, StatementForm } from './statement';

/** How likely each form is a report, whole and with nothing else in it: see docs/statements.md for what this rests on. */
const SURE: Readonly<Record<StatementForm, number>> = {
  that: 0.78,
  'according-to': 0.78,
  bare: 0.8,
  tail: 0.75,
  question: 0.8,
  infinitive: 0.58,
  gerund: 0.4,
  noun: 0.4,
};
/** Of the same, where the speaker is nobody that the text names. */
const NOBODY = 0.7;

export interface Speech {
  readonly quotes: ExtractedQuote[];
  /** In order, never overlapping each other; a quotation may stand within one. */
  readonly statements: ExtractedStatement[];
}

/**
 * What a text quotes, and what it reports without quoting it, or quoting some of the words. Statements are read in English and
 * French alone: in a text of another language there are none. Offsets are UTF-16 units of the text as given.
 */
export function extractSpeech(text: string, options: ExtractOptions = {}): Speech {
  const statements: ExtractedStatement[] = [];
  const language = options.language ?? detectLanguage(text);
  const isRead = language === null || /^(?:en|fr)\b/i.test(language);
  const attributions = attributionsOf(text, options, (sentence, whom) => {
    if (!isRead) return;
    for (const found of findStatements(sentence)) statements.push(asStatement(sentence, whom, found));
  });
  // What somebody reports within their own turn of a debate is part of what they say.
  const turns = attributions.filter(({ quotation }) => quotation.family === 'label');
  const isSaid = ({ start, end }: ExtractedStatement): boolean =>
    turns.some(({ quotation }) => quotation.start <= start && end <= quotation.end);
  return { quotes: quotesOf(text, attributions), statements: statements.filter((one) => !isSaid(one)) };
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
