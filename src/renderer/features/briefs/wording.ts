/**
 * Holds a judgement's own words against the likelihood chosen for it.
 *
 * Source: Intelligence Community Directive 203, "Analytic Standards" (2 January 2015), section D.6.e.(2).
 * Part (a) gives two rows of seven expressions (`likely` and `probable`, and so on) with their ranges and
 * asks that rows are not mixed; part (b) asks that a confidence level and a degree of likelihood never
 * stand in the same sentence. Adverbs and everyday forms of those fourteen expressions are read as well.
 *
 * Limits: English only. Comparisons ("more likely than"), nouns ("likelihood") and "remote" in its
 * geographic sense say nothing about a range and are left alone.
 */
import type { Span } from '../../../main/core/contract/anchors';
import type { Likelihood } from '../../../main/core/contract/briefs';

/** An expression found in a statement; offsets count UTF-16 units. */
export interface LikelihoodWord extends Span {
  readonly text: string;
  readonly means: Likelihood;
}

/** What there is to say about a statement and the range chosen beside it. */
export type Wording =
  | { readonly kind: 'silent' }
  | { readonly kind: 'no-word'; readonly chosen: Likelihood }
  | { readonly kind: 'not-chosen'; readonly word: LikelihoodWord }
  | { readonly kind: 'agrees'; readonly word: LikelihoodWord }
  | { readonly kind: 'differs'; readonly word: LikelihoodWord; readonly chosen: Likelihood }
  | { readonly kind: 'several'; readonly words: readonly [LikelihoodWord, LikelihoodWord] };

/** A confidence level and a likelihood in one sentence. */
export interface MixedSentence {
  readonly confidence: string;
  readonly likelihood: string;
}

const CHANCE = String.raw`(?:chances?|possibilit(?:y|ies)|prospects?|likelihood|probability|odds)`;
const COMPARED = String.raw`(?<!\b(?:more|less|most|least|as|how|so|too)\s)`;

/** At one place the first pattern that fits wins, so longer expressions stand before those they contain. */
const EXPRESSIONS: readonly (readonly [Likelihood, string])[] = [
  ['almost-no-chance', String.raw`almost no chance|almost certainly not|remote(?=\s+${CHANCE}\b)`],
  [
    'almost-no-chance',
    String.raw`(?<=\b${CHANCE}\b[^.!?;]{0,60}\b(?:is|are|was|were|remains?|seems?|looks?)\s)remote`,
  ],
  ['almost-certain', 'almost certain(?:ly)?|nearly certain(?:ly)?'],
  ['very-unlikely', 'very unlikely|highly unlikely|highly improbabl[ey]|very improbabl[ey]'],
  ['very-likely', '(?:very|highly) likely|(?:very|highly) probabl[ey]'],
  ['unlikely', `not likely|not probable|probably not|${COMPARED}(?<!not )(?:unlikely|improbabl[ey])`],
  ['likely', `${COMPARED}(?:likely|probabl[ey])`],
  ['roughly-even', '(?:roughly |about )?even(?:ly)? (?:chances?|odds|balanced)|roughly even'],
];

const EXPRESSION = new RegExp(
  EXPRESSIONS.map(([, pattern], index) => `(?<e${String(index)}>\\b(?:${pattern})\\b)`).join('|'),
  'giu',
);

const CONFIDENCE =
  /\b(?:(?:low|moderate|medium|high|limited|some|great|full)(?:[ -]to[ -](?:moderate|high))?[ -]confidence|with confidence|confident(?:ly)?)\b/iu;

const SENTENCE = /[^.!?]+[.!?]*/gu;

/** Every likelihood expression in a statement, in order. */
export function findLikelihoodWords(statement: string): LikelihoodWord[] {
  return [...statement.matchAll(EXPRESSION)].flatMap((match) => {
    const index = EXPRESSIONS.findIndex((_, at) => match.groups?.[`e${String(at)}`] !== undefined);
    const means = EXPRESSIONS[index]?.[0];
    return means === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, text: match[0], means }];
  });
}

/** Whether the statement's own likelihood word and the chosen range say the same. */
export function checkWording(statement: string, chosen: Likelihood | null): Wording {
  const [word, ...others] = findLikelihoodWords(statement);
  if (word === undefined) return chosen === null ? { kind: 'silent' } : { kind: 'no-word', chosen };
  const other = others.find(({ means }) => means !== word.means);
  if (other !== undefined) return { kind: 'several', words: [word, other] };
  if (chosen === null) return { kind: 'not-chosen', word };
  return word.means === chosen ? { kind: 'agrees', word } : { kind: 'differs', word, chosen };
}

/** The first sentence that says both how likely something is and how sure the analyst is; null when none does. */
export function findMixedSentence(statement: string): MixedSentence | null {
  for (const [sentence] of statement.matchAll(SENTENCE)) {
    const confidence = CONFIDENCE.exec(sentence);
    const [likelihood] = findLikelihoodWords(sentence);
    if (confidence !== null && likelihood !== undefined) {
      return { confidence: confidence[0], likelihood: likelihood.text };
    }
  }
  return null;
}
