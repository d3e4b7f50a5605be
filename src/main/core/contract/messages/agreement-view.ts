import type { LeftOut } from '../agreement';
import { counted, grouped } from './counted';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** English words of the view in which analysts compare their coding. */
export const agreementView = {
  title: 'Agreement',
  open: 'Agreement',
  back: 'Themes',
  disagreements: 'Disagreements',
  passage: 'The passage, as each coded it',
  unit: 'Compared on',
  show: 'Show',
  shown: { open: 'To settle', settled: 'Settled' },
  nth: (nth: number, of: number): string => `${grouped(nth)} of ${grouped(of)}`,
  did: (names: readonly string[], not: readonly string[]): string =>
    not.length === 0 ? `${listed(names)}, not the same words` : `${listed(names)}, not ${listed(not)}`,
  tagged: (name: string): string => `${name} tagged`,
  leftOut: (name: string): string => `${name} did not tag it`,
  openText: 'Open in its article',
  decide: {
    title: 'Settle',
    keep: 'Keep the tag',
    remove: 'Take it off',
    whose: 'Whose tag stays',
    stays: (names: readonly string[]): string => `The tag of ${listed(names)} stays as it is.`,
    partly: (stay: readonly string[], go: readonly string[]): string =>
      `The tag of ${listed(stay)} stays; that of ${listed(go)} is taken off.`,
    goes: (names: readonly string[]): string => `The tag of ${listed(names)} is taken off.`,
    undecided: 'Say first whether the tag stays.',
    reason: 'Why',
    reasonHint: 'Kept with the decision, your name and the day.',
    confirm: 'Settle',
    done: (theme: string, left: number): string =>
      left === 0 ? `${theme} settled. Nothing is left.` : `${theme} settled, ${grouped(left)} to go.`,
  },
  again: 'Decide again',
  settledBy: (name: string, day: string): string => `Settled by ${name}, ${day}`,
  kept: (names: readonly string[]): string => `Kept: the tag of ${listed(names)}.`,
  removed: 'Taken off: the passage does not carry the theme.',
  reason: (words: string): string => `“${words}”`,
  figures: {
    title: 'How far they agree',
    analysts: 'Analysts',
    articles: (count: number): string => counted(count, 'article', 'articles'),
    atLeastTwo: 'Choose two at least.',
    overall: 'All themes together',
    basis: (decisions: number, units: number, unit: string): string =>
      `${counted(decisions, 'decision', 'decisions')} on ${grouped(units)} ${unit}: each carries a theme, or does not. Counted as everybody coded, before anything was settled.`,
    none: 'none',
    noFigure: (why: string): string => `No figure: ${why}.`,
    formula: 'Formula',
    source: 'Source',
    by: 'Figures by',
    groups: { themes: 'Theme', articles: 'Article' },
    columns: { percent: 'P', kappa: 'κ', alpha: 'α', brennanPrediger: 'B–P' },
    columnsLong: {
      percent: 'Percent agreement',
      kappa: 'Cohen’s κ',
      alpha: 'Krippendorff’s α',
      brennanPrediger: 'Brennan–Prediger',
    },
    units: (count: number): string => counted(count, 'unit', 'units'),
    caveat:
      'Frequent and rare themes stand in one table here, which lifts κ and α: look at each theme before you report a figure.',
    leftOut: ({ articles, excerpts, tags }: LeftOut): readonly string[] => [
      ...(articles === 0
        ? []
        : [`${counted(articles, 'article', 'articles')} in which only one of them worked`]),
      ...(excerpts === 0
        ? []
        : [`${counted(excerpts, 'article', 'articles')} of which only excerpts are here`]),
      ...(tags === 0
        ? []
        : [`${counted(tags, 'tag', 'tags')} whose words are not certain in the newest text`]),
    ],
    notCompared: 'Not compared',
  },
  waiting: 'Comparing…',
  nobody: {
    title: 'Nobody to compare with yet',
    text: 'Two analysts must have tagged or annotated the same article. Take in a colleague’s coding, and what you see differently stands here.',
  },
  agreed: {
    title: 'They agree',
    text: 'On these units there is no passage that one of them tagged and another did not.',
  },
  allSettled: {
    title: 'All settled',
    text: 'Every passage on which they differed has been decided. The decisions stand under Settled.',
  },
  noneSettled: { title: 'Nothing settled yet', text: 'What you settle will stand here with its reason.' },
  hidden: 'Not yet',
  readOnly: 'This archive is open read-only',
  keys: {
    group: 'Agreement',
    step: 'next, previous',
    keep: 'keep the tag',
    remove: 'take it off',
    whose: 'whose tag stays',
    openText: 'open in its article',
    back: 'back to the themes',
    settle: 'settle',
    again: 'decide again',
  },
} as const;
