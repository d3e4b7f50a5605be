/** Draws texts, passages and edits for tests, and remembers where every letter went. */
import type { Span } from '../contract/anchors';

/** A letter, and which letter of the first revision it is; null when it was not there. */
interface Letter {
  readonly letter: string;
  readonly origin: number | null;
}

type Sentence = readonly Letter[];
type Paragraph = readonly Sentence[];
type Random = () => number;

export interface DrawnEdit {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
  /** Where the passage itself stands in `to`; null when an edit touched or removed it. */
  readonly truth: number | null;
  /** Which letter of `from` each letter of `to` is; null for those that are new. */
  readonly origins: readonly (number | null)[];
  readonly edits: readonly EditName[];
}

const WORDS =
  `allies budget pledge the of a to we share fleet minister said “we” "pay" our will not border winter treaty carry burden`.split(
    ' ',
  );
/** Nowhere in the first revision: what is new must not look as if it had been there. */
const NEW_WORDS = 'zubor kvint ozgad wexle jurbit quomm vyxen dozzik'.split(' ');

/** mulberry32, by Tommy Ettinger; public domain. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: Random, count: number): number => Math.floor(random() * count);
const pick = <Thing>(random: Random, things: readonly Thing[]): Thing =>
  things[below(random, things.length)] as Thing;

/**
 * A text of a few paragraphs in which sentences recur, but not side by side: of two that stand so, nobody can tell which
 * is which, nor whether one is the other after an edit. With one to five edits, and a passage of one word to several sentences. */
export function drawEdit(seed: number): DrawnEdit {
  const random = seeded(seed);
  const first = number(drawText(random));
  const from = join(first)
    .map(({ letter }) => letter)
    .join('');
  const span = drawSpan(random, from);
  let text: readonly Paragraph[] = first;
  const edits: EditName[] = [];
  for (let left = 1 + below(random, 5); left > 0; left -= 1) {
    const name = pick(random, EDIT_NAMES);
    text = EDITS[name](text, random);
    edits.push(name);
  }
  const letters = join(text);
  const to = letters.map(({ letter }) => letter).join('');
  return {
    from,
    to,
    span,
    truth: whereWent(letters, span),
    origins: letters.map(({ origin }) => origin),
    edits,
  };
}

function drawText(random: Random): string[][] {
  const said: string[] = [];
  const sentence = (): string => {
    const known = said.slice(0, -4);
    const isKnown = known.length > 0 && random() < 0.1;
    const words = isKnown ? pick(random, known) : drawSentence(random, WORDS);
    said.push(words);
    return words;
  };
  return Array.from({ length: 4 + below(random, 9) }, () =>
    Array.from({ length: 1 + below(random, 5) }, sentence),
  );
}

function drawSentence(random: Random, vocabulary: readonly string[]): string {
  const drawn = Array.from({ length: 4 + below(random, 12) }, () => pick(random, vocabulary));
  const words = drawn.join(' ').replace(/\p{L}/u, (first) => first.toUpperCase());
  return `${words}${pick(random, ['.', '.', '.', '?', '!'])}`;
}

/** From the start of a word to the end of a word; half of them are a word to half a dozen, some go on into other sentences. */
function drawSpan(random: Random, text: string): Span {
  const words = [...text.matchAll(/\S+/gu)];
  const at = below(random, words.length);
  const last = Math.min(words.length - 1, at + below(random, random() < 0.5 ? 6 : 25));
  const end = words[last];
  return { start: words[at]?.index ?? 0, end: (end?.index ?? 0) + (end?.[0].length ?? 0) };
}

/** Gives each letter its place in the text. */
function number(paragraphs: readonly (readonly string[])[]): Paragraph[] {
  let at = 0;
  return paragraphs.map((paragraph, index) => {
    if (index > 0) at += 2;
    return paragraph.map((sentence, place) => {
      if (place > 0) at += 1;
      return Array.from(sentence.split(''), (letter) => ({ letter, origin: at++ }));
    });
  });
}

/** What stands between two sentences is as it was where they stood side by side before. */
function join(text: readonly Paragraph[]): readonly Letter[] {
  const letters: Letter[] = [];
  const separate = (separator: string, next: Sentence): void => {
    const [left, right] = [letters.at(-1)?.origin ?? null, next[0]?.origin ?? null];
    const wereBeside = left !== null && right === left + separator.length + 1;
    for (const [index, letter] of separator.split('').entries()) {
      letters.push({ letter, origin: wereBeside ? left + 1 + index : null });
    }
  };
  for (const paragraph of text) {
    for (const [place, sentence] of paragraph.entries()) {
      if (letters.length > 0) separate(place === 0 ? '\n\n' : ' ', sentence);
      letters.push(...sentence);
    }
  }
  return letters;
}

function whereWent(letters: readonly Letter[], { start, end }: Span): number | null {
  const at = letters.findIndex(({ origin }) => origin === start);
  if (at === -1) return null;
  for (let offset = 0; offset < end - start; offset += 1) {
    if (letters[at + offset]?.origin !== start + offset) return null;
  }
  return at;
}

const wordsOf = (sentence: Sentence): string => sentence.map(({ letter }) => letter).join('');

/** Whether half of the words are the same, so that one may be the other after an edit. */
function areAlike(left: string, right: string): boolean {
  const [one, other] = [new Set(left.split(' ')), new Set(right.split(' '))];
  const common = [...one].filter((word) => other.has(word));
  return 2 * common.length >= Math.min(one.size, other.size);
}

const novel = (words: string): Sentence => words.split('').map((letter) => ({ letter, origin: null }));

type Edit = (text: readonly Paragraph[], random: Random) => readonly Paragraph[];

/** Puts what `change` makes of one paragraph in its stead; an emptied paragraph goes. */
const inParagraph =
  (change: (paragraph: Paragraph, random: Random) => Paragraph): Edit =>
  (text, random) => {
    const at = below(random, text.length);
    const changed = text.map((paragraph, index) => (index === at ? change(paragraph, random) : paragraph));
    const kept = changed.filter((paragraph) => paragraph.length > 0);
    return kept.length > 0 ? kept : text;
  };

const inSentence = (change: (sentence: Sentence, random: Random) => Sentence): Edit =>
  inParagraph((paragraph, random) => {
    const at = below(random, paragraph.length);
    return paragraph.map((sentence, index) => (index === at ? change(sentence, random) : sentence));
  });

/** From the start of a word to the end of a word of the sentence. */
function drawWords(sentence: Sentence, random: Random): Span {
  const { start, end } = drawSpan(random, sentence.map(({ letter }) => letter).join(''));
  return { start, end };
}

const EDITS = {
  'insert a sentence': inParagraph((paragraph, random) =>
    paragraph.toSpliced(below(random, paragraph.length + 1), 0, novel(drawSentence(random, NEW_WORDS))),
  ),
  'insert words': inSentence((sentence, random) => {
    const { start } = drawWords(sentence, random);
    return sentence.toSpliced(start, 0, ...novel(`${pick(random, NEW_WORDS)} `));
  }),
  'delete a sentence': inParagraph((paragraph, random) =>
    paragraph.toSpliced(below(random, paragraph.length), 1),
  ),
  'delete words': inSentence((sentence, random) => {
    const { start, end } = drawWords(sentence, random);
    const rest = sentence.toSpliced(start, end - start + (end < sentence.length ? 1 : 0));
    return rest.length > 0 ? rest : novel('Zubor.');
  }),
  'replace words': inSentence((sentence, random) => {
    const { start, end } = drawWords(sentence, random);
    return sentence.toSpliced(start, end - start, ...novel(pick(random, NEW_WORDS)));
  }),
  'repeat a sentence': (text, random) => {
    const copied = wordsOf(pick(random, pick(random, text)));
    const at = below(random, text.length);
    const paragraph = text[at] ?? [];
    const near = [text[at - 1]?.at(-1) ?? [], ...paragraph, text[at + 1]?.at(0) ?? []];
    const place = below(random, paragraph.length + 1);
    if (near.some((sentence) => areAlike(wordsOf(sentence), copied))) return text;
    return text.with(at, paragraph.toSpliced(place, 0, novel(copied)));
  },
  'move a paragraph': (text, random) => {
    const at = below(random, text.length);
    const moved = text[at];
    if (moved === undefined) return text;
    return text.toSpliced(at, 1).toSpliced(below(random, text.length), 0, moved);
  },
  'straighten quotes': inParagraph((paragraph) =>
    paragraph.map((sentence) =>
      sentence.map((one) => (/[“”]/u.test(one.letter) ? { letter: '"', origin: null } : one)),
    ),
  ),
} as const satisfies Record<string, Edit>;
export type EditName = keyof typeof EDITS;
const EDIT_NAMES = Object.keys(EDITS) as readonly EditName[];
