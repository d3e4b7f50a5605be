/** For tests: data that says something else than the pages, or what no page prints. */
import type { Payload, PayloadEvidence } from '../../exchange/payload';
import { pick, type Dice, type Forgery } from './forgery';

const inData = (name: string, change: (payload: Payload, dice: Dice) => unknown): Forgery => ({
  name: `data: ${name}`,
  expected: { kind: 'contradiction' },
  forge(file, dice) {
    const { data } = file;
    const before = JSON.stringify(data);
    change(data, dice);
    if (JSON.stringify(data) === before) return false;
    file.data = data;
    return true;
  },
});

const isQuote = (piece: PayloadEvidence): piece is Extract<PayloadEvidence, { kind: 'quote' }> =>
  piece.kind === 'quote';
const cited = ({ brief, evidence }: Payload): PayloadEvidence[] =>
  evidence.filter(({ uid }) =>
    [...brief.judgements, ...brief.sections].some((part) => part.evidence.includes(uid)),
  );
/** Those whose words are printed, not only cited. */
const printedQuotes = (payload: Payload) =>
  cited(payload)
    .filter(isQuote)
    .filter(({ uid }) => payload.brief.sections.some(({ evidence }) => evidence.includes(uid)));

/** Words that stay as long as they were, so that their place is still theirs. */
function otherWords(words: string, dice: Dice): string {
  const letters = [...words.matchAll(/[a-z]/gu)].map(({ index }) => index);
  const at = pick(letters, dice);
  if (at === undefined) return words;
  return words.slice(0, at) + (words[at] === 'x' ? 'y' : 'x') + words.slice(at + 1);
}

export const DATA: readonly Forgery[] = [
  inData('the words of a quote', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    if (quote !== undefined) quote.anchor.exact = otherWords(quote.anchor.exact, dice);
  }),
  inData('who is quoted', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    const other = payload.people.find(({ uid }) => uid !== quote?.speaker);
    if (quote !== undefined && other !== undefined) quote.speaker = other.uid;
  }),
  inData('the name of a person', ({ people }, dice) => {
    const person = pick(people, dice);
    if (person !== undefined) person.name = `${person.name} junior`;
  }),
  inData('two speakers changed round', (payload) => {
    const [one, other] = printedQuotes(payload).filter(
      ({ speaker }, index, all) => index === 0 || speaker !== all[0]?.speaker,
    );
    if (one === undefined || other === undefined) return;
    [one.speaker, other.speaker] = [other.speaker, one.speaker];
  }),
  inData('a role', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    if (quote !== undefined) quote.role = 'admiral of the fleet';
  }),
  inData('whether who is quoted was reviewed', (payload, dice) => {
    const quote = pick(printedQuotes(payload), dice);
    if (quote !== undefined) quote.status = quote.status === 'suggested' ? 'accepted' : 'suggested';
  }),
  inData('the note on a passage', (payload, dice) => {
    const passage = pick(
      cited(payload).filter(({ uid }) =>
        payload.brief.sections.some(({ evidence }) => evidence.includes(uid)),
      ),
      dice,
    );
    if (passage?.kind === 'annotation') passage.note = `${passage.note} Not so.`;
  }),
  inData('a quote left out', ({ brief }, dice) => {
    const section = pick(
      brief.sections.filter(({ evidence }) => evidence.length > 0),
      dice,
    );
    if (section !== undefined) section.evidence.splice(dice(section.evidence.length), 1);
  }),
  inData('quotes in another order', ({ brief }) => {
    const section = brief.sections.find(({ evidence }) => evidence.length > 1);
    section?.evidence.reverse();
  }),
  inData('a judgement', ({ brief }, dice) => {
    const judgement = pick(brief.judgements, dice);
    if (judgement !== undefined) judgement.statement = `${judgement.statement} Never.`;
  }),
  inData('how likely it is', ({ brief }, dice) => {
    const judgement = pick(brief.judgements, dice);
    if (judgement === undefined) return;
    judgement.likelihood = judgement.likelihood === 'unlikely' ? 'almost-certain' : 'unlikely';
  }),
  inData('how sure its authors are', ({ brief }, dice) => {
    const judgement = pick(brief.judgements, dice);
    if (judgement !== undefined) judgement.confidence = judgement.confidence === 'high' ? 'low' : 'high';
  }),
  inData('what a judgement rests on', ({ brief }, dice) => {
    const judgement = pick(
      brief.judgements.filter(({ evidence }) => evidence.length > 0),
      dice,
    );
    judgement?.evidence.splice(0);
  }),
  inData('a judgement left out', ({ brief }) => brief.judgements.pop()),
  inData('the title', ({ brief }) => (brief.title += ' Not')),
  inData('the line below the title', ({ brief }) => (brief.subtitle += ' Not')),
  inData('the date', ({ brief }) => (brief.date = '2026-02-03' as Payload['brief']['date'])),
  inData(
    'the marking',
    ({ brief }) => (brief.marking = brief.marking === 'TLP:RED' ? 'TLP:GREEN' : 'TLP:RED'),
  ),
  inData('the authors', ({ brief }) => brief.authors.push('R. Vane')),
  inData('for whom it is', ({ brief }) => (brief.audience += ' and the press')),
  inData('the bottom line', ({ brief }) => (brief.bottomLine += ' Or not.')),
  inData('a heading', ({ brief }, dice) => {
    const section = pick(brief.sections, dice);
    if (section !== undefined) section.heading += ' at last';
  }),
  inData('the text of a section', ({ brief }, dice) => {
    const section = pick(brief.sections, dice);
    if (section !== undefined) section.text += '\n\nNobody objected.';
  }),
  inData('a section more', ({ brief }) =>
    brief.sections.push({ heading: 'More', text: 'Yes.', evidence: [] }),
  ),
  inData('whether it is a sample', ({ brief }) => (brief.sample = !brief.sample)),
  ...(['title', 'outlet', 'author', 'place'] as const).map((field) =>
    inData(`the ${field} of a source`, (payload, dice) => {
      const used = new Set(cited(payload).map(({ source }) => source));
      const source = pick(
        payload.sources.filter(({ uid }) => used.has(uid)),
        dice,
      );
      if (source !== undefined) source[field] = `Another ${field}`;
    }),
  ),
  inData('when a source was published', (payload) => {
    const used = new Set(cited(payload).map(({ source }) => source));
    const source = payload.sources.find(({ uid }) => used.has(uid));
    if (source !== undefined) source.publishedOn = '2024-02-03' as Payload['brief']['date'];
  }),
];

/** What no page prints, so that only a signature could tell of it. */
export const UNPRINTED: readonly Forgery[] = [
  inData('what a theme means', ({ themes }) => themes.forEach((theme) => (theme.definition += ' Or not.'))),
  inData('the name of a theme', ({ themes }) => themes.forEach((theme) => (theme.name += ' not'))),
  inData('who tagged', ({ analysts }) => analysts.forEach((analyst) => (analyst.name += ' Vane'))),
  inData('how sure it is who speaks', ({ evidence }) =>
    evidence.filter(isQuote).forEach((quote) => (quote.confidence = 1)),
  ),
  inData('other names of a person', ({ people }) =>
    people.forEach(({ variants }) => variants.push('The Admiral')),
  ),
];
