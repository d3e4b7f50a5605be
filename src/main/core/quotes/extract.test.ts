import { describe, expect, test } from 'vitest';
import { extractQuotes } from './extract';

/** What most tests look at: the words, who said them, the cue. */
const said = (text: string, language?: string) =>
  extractQuotes(text, { language: language ?? null }).map((quote) => [quote.text, quote.speaker, quote.cue]);

test.each([
  ['en', 'At one point the lights went out.'],
  ['en', 'At one said point the lights went out.'],
  ['en', 'For one says little, the lights went out.'],
  ['fr', 'À on demande, la lumière s’éteint.'],
  ['fr', 'Chez on dit, la lumière s’éteint.'],
])('a sentence that opens with a pronoun is no scene: %s “%s”', (language, opening) => {
  const text = `${opening} One says so. On le dit.\n\n« Rien ne presse », a dit Mara Lund. “No hurry,” said Mara Lund.`;
  expect(extractQuotes(text, { language }).map(({ speaker }) => speaker)).toContain('Mara Lund');
});

test('a quote after “At one point” is its speaker’s', () => {
  const text = 'At one point the lights went out.\n\n“We will sign nothing tonight,” said Mara Lund.';
  expect(said(text)).toEqual([['We will sign nothing tonight,', 'Mara Lund', 'said']]);
});

describe('the speaker is named', () => {
  test.each([
    ['after', '“It works,” Mara Lund said.', 'It works,', 'Mara Lund', 'said'],
    ['after, inverted', '“It works,” said Mara Lund.', 'It works,', 'Mara Lund', 'said'],
    [
      'after, with a role before the name',
      '“It works,” bridge inspector Mara Lund said.',
      'It works,',
      'Mara Lund',
      'said',
    ],
    [
      'after, with a role behind the name',
      '“It works,” Mara Lund, a chemist at Orr College, told the panel.',
      'It works,',
      'Mara Lund',
      'told',
    ],
    ['before', 'Mara Lund said, “It works.”', 'It works.', 'Mara Lund', 'said'],
    [
      'before, with adverbs',
      'Mara Lund has also repeatedly warned: “It breaks.”',
      'It breaks.',
      'Mara Lund',
      'warned',
    ],
    [
      'before, past an appositive',
      'Mara Lund, who built it, in a rare aside, replied, “It works.”',
      'It works.',
      'Mara Lund',
      'replied',
    ],
    [
      'before a fragment',
      'Mara Lund described the thing as “a kettle with ambitions”.',
      'a kettle with ambitions',
      'Mara Lund',
      'described',
    ],
    ['by a colon', 'Mara Lund was not amused: “It never worked.”', 'It never worked.', 'Mara Lund', null],
    [
      'by “according to”',
      'According to Mara Lund, “the kettle has no ambitions”.',
      'the kettle has no ambitions',
      'Mara Lund',
      'According to',
    ],
    [
      'by a clause thrown in',
      'Kettles, wrote Mara Lund last week, “have no ambitions at all”.',
      'have no ambitions at all',
      'Mara Lund',
      'wrote',
    ],
    ['by a dash', '“It works.” — Mara Lund', 'It works.', 'Mara Lund', null],
    ['with a verb that no list holds', '“It works,” Mara Lund smooths.', 'It works,', 'Mara Lund', 'smooths'],
    [
      'as an organisation',
      '“It works,” the Kettle Association wrote.',
      'It works,',
      'Kettle Association',
      'wrote',
    ],
    ['as a document', '“Kettles work,” the report concludes.', 'Kettles work,', 'the report', 'concludes'],
    [
      'as nobody in particular',
      '“It works,” said a senior official, who asked not to be named.',
      'It works,',
      'a senior official',
      'said',
    ],
    [
      'as nobody at all',
      '“A watched kettle never boils,” goes the saying.',
      'A watched kettle never boils,',
      null,
      'goes',
    ],
  ])('%s', (_promise, text, words, speaker, cue) => {
    expect(said(text)).toEqual([[words, speaker, cue]]);
  });
});

describe('in French, the speaker is named', () => {
  test.each([
    ['after', '« Elle marche », assure Mara Lund, chimiste à Orr.', 'Elle marche', 'Mara Lund', 'assure'],
    [
      'after a day',
      '« Elle marche enfin », a déclaré mardi la ministre de l’Eau, Mara Lund.',
      'Elle marche enfin',
      'Mara Lund',
      'déclaré',
    ],
    [
      'by “selon”',
      'Selon Mara Lund, « la bouilloire n’a pas d’ambition ».',
      'la bouilloire n’a pas d’ambition',
      'Mara Lund',
      'Selon',
    ],
    [
      'by a noun',
      'Réponse de la ministre, Mara Lund : « Elle marche. »',
      'Elle marche.',
      'Mara Lund',
      'Réponse',
    ],
    [
      'by “dit-on”, which is nobody',
      '« Qui dort dîne », dit-on dans les couloirs.',
      'Qui dort dîne',
      null,
      'dit-on',
    ],
  ])('%s', (_promise, text, words, speaker, cue) => {
    expect(said(text, 'fr')).toEqual([[words, speaker, cue]]);
  });

  test('inside the guillemets, which parts the words', () => {
    expect(said('Mara Lund sourit. « Elle marche, a-t-elle lancé. Presque toujours. »', 'fr')).toEqual([
      ['Elle marche', 'Mara Lund', 'a-t-elle lancé'],
      ['Presque toujours.', 'Mara Lund', 'a-t-elle lancé'],
    ]);
  });

  test('in dialogue with dashes', () => {
    expect(said('— Elle marche, assure Mara Lund.\n\n— Vraiment ? demande Paul Orr.', 'fr')).toEqual([
      ['Elle marche', 'Mara Lund', 'assure'],
      ['Vraiment ?', 'Paul Orr', 'demande'],
    ]);
  });
});

describe('no quote is', () => {
  test.each([
    ['a title', 'Her essay, “The Kettle and the State”, won a prize.'],
    ['a name', 'The plan is called “Operation Kettle”.'],
    ['a term', 'The lecture explained the so-called “kettle hypothesis of politics” at length.'],
    ['a slogan on a sign', 'Protesters held signs reading “Boil Them All Now.”'],
    ['a scare quote', 'The “experts” went home.'],
    ['a borrowed word', 'Mara Lund called the plan “silly”.'],
    ['an expression before a noun', 'Mara Lund defended a “two kettles, one stove” policy.'],
    ['an expression that is talked about', '“Let them boil” is printed on every mug.'],
    ['a measure', 'Mara Lund said the 12" pipe and the 9\' pole were lost.'],
  ])('%s', (_promise, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('somebody known is recognised', () => {
  const introduced =
    'Mara Lund, a chemist who chairs the Kettle Association, met the mayor, Paul Orr, on Monday.';
  test.each([
    ['by surname', '“It works,” Lund said.', 'Mara Lund'],
    ['by an honorific and surname', '“It works,” Ms. Lund said.', 'Mara Lund'],
    ['by role', '“It works,” the mayor said.', 'Paul Orr'],
    ['by a related role', '“It works,” the association’s leader said.', 'Mara Lund'],
    ['by pronoun and gender', '“It works,” she said.', 'Mara Lund'],
    ['by the sentence before', 'Orr laughed. “Nothing works!”', 'Paul Orr'],
    ['by the sentence after', '“Nothing works!” The mayor shook his head.', 'Paul Orr'],
  ])('%s', (_promise, text, speaker) => {
    expect(said(`${introduced}\n\n${text}`).map(([, who]) => who)).toEqual([speaker]);
  });

  test('even when the full name comes later', () => {
    expect(said('“It works,” Lund said.\n\nMara Lund is a chemist.').map(([, who]) => who)).toEqual([
      'Mara Lund',
    ]);
  });

  test('in a conversation, by turns', () => {
    const talk =
      'Mara Lund met Peter Orr.\n\n“You lost it,” she said.\n\n“I hid it,” he said.\n\n“Why?” she asked.';
    expect(said(talk).map(([, who]) => who)).toEqual(['Mara Lund', 'Peter Orr', 'Mara Lund']);
  });

  test('while a paragraph of nothing but a quotation goes on from the one before', () => {
    expect(said('“It works,” Mara Lund said.\n\n“We are glad of it.”')).toEqual([
      ['It works,', 'Mara Lund', 'said'],
      ['We are glad of it.', 'Mara Lund', null],
    ]);
  });
});

test('a quote says all that is known of it', () => {
  const text = 'Harbour master Mara Lund spoke first.\n\n“It works,” Lund told us, “and it is ours.”';
  expect(extractQuotes(text)).toEqual([
    {
      start: 40,
      end: 49,
      text: 'It works,',
      kind: 'direct',
      utterance: 1,
      speaker: 'Mara Lund',
      speakerKind: 'human',
      role: 'Harbour master',
      mention: { start: 51, end: 55 },
      cue: 'told',
      // The second figure follows what the weights were last learnt from.
      confidence: expect.closeTo(0.97, 1) as number,
      reasons: [
        { code: 'cue-after', cue: 'told' },
        { code: 'surname', mention: 'Lund', name: 'Mara Lund', paragraph: 1 },
      ],
    },
    expect.objectContaining({ text: 'and it is ours.', utterance: 1, speaker: 'Mara Lund', cue: 'told' }),
  ]);
});

test('an answer in an interview belongs to its label', () => {
  const interview =
    'Weekly: Is it over?\n\nMara Lund: No.\n\nWeekly: When will it be?\n\nMara Lund: Later, I think.';
  expect(extractQuotes(interview).map(({ text, speaker, reasons }) => [text, speaker, reasons[0]])).toEqual([
    ['No.', 'Mara Lund', { code: 'speaker-label', label: 'Mara Lund' }],
    ['Later, I think.', 'Mara Lund', { code: 'speaker-label', label: 'Mara Lund' }],
  ]);
});

test('a sure quote is surer than a guessed one', () => {
  const [named, guessed] = extractQuotes(
    '“It works in the end,” said Mara Lund.\n\nPaul Orr waited.\n\n“It breaks in the end.”',
  );
  expect(named?.confidence).toBeGreaterThan(0.9);
  expect(guessed?.confidence).toBeLessThan(named?.confidence ?? 0);
});

describe('who is the subject of this cue', () => {
  test.each([
    [
      'not of what she says',
      'Mara Lund, a former warden, says Calder is “a small copy of the whole coast”.',
      'Mara Lund',
    ],
    [
      'not who asked',
      'Mara Lund, the warden, told a diver who asked about pay that “nobody is getting rich here”.',
      'Mara Lund',
    ],
    [
      'nor a noun that no list knows',
      'The candlemaker said, “The tide is late, and the harbour is asleep.”',
      'The candlemaker',
    ],
    [
      'the one before the colon',
      'A beekeeper told the panel: “We sent the forms in twice, and twice they came back.”',
      'A beekeeper',
    ],
    [
      'past a title that no list knows',
      '“This is a waste of a morning,” said Bdr. Mara Lund of the river guard.',
      'Mara Lund',
    ],
    ['which may open the sentence', 'Bdr. Mara Lund said: “This is a waste of a morning.”', 'Mara Lund'],
    [
      'a body past its small words',
      'Ships Without Sails, one of the signatories, said the plan was “a kettle with a price tag”.',
      'Ships Without Sails',
    ],
    [
      'and past its and',
      'The Divers and Wardens Union, which has 4,000 members, said the plan was “one storm away from closing”.',
      'Divers and Wardens Union',
    ],
  ])('%s', (_what, text, speaker) => {
    expect(extractQuotes(text, { language: 'en' }).map((quote) => quote.speaker)).toEqual([speaker]);
  });

  test('a short sentence before a name is no title', () => {
    const text = 'Tim said no. “We stay,” said Tim. Mara Lund left.\n\n“They go,” Mara Lund said.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Tim', 'Mara Lund']);
  });

  test('a pronoun goes on meaning whom it meant', () => {
    const text =
      'Mara Lund took over the guild last year. In March she criticised Ismo Obi, a retired judge.\n\n“How many times must we see this?” she said.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Mara Lund']);
  });
});

test('readers sign with a dash of any kind, with and without a blank', () => {
  const text =
    '“It opened the day my contract ended.” — Mara Lund\n\n“My bread is cheaper, and that is all.” ― Piet Orr\n\n“Ask me again in winter, when the wind has turned.”― Ines Roe';
  expect(said(text).map(([, speaker]) => speaker)).toEqual(['Mara Lund', 'Piet Orr', 'Ines Roe']);
});
