/**
 * Where a text holds what was sought. FTS5 marks hits itself (`highlight()`), but it looks the query up anew for each row:
 * the beginning of a word, which stands for thousands of words of the index, then costs as much for every hit as for the search.
 */

/** Words that follow each other, as the index has them; the last of them may be the beginning of a word. */
export interface SoughtPhrase {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** UTF-16 offsets in the text that was looked through. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and signs of private use, as `unicode61` cuts words (sqlite.org/fts5.html#unicode61_tokenizer). */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** Words as the index compares them (`unicode61 remove_diacritics 2`): no case, no diacritics, a blank for all signs between. */
export function indexedForm(words: string): string {
  const lower = words.toLowerCase();
  const plain = /^[\0-\x7f]*$/u.test(lower)
    ? lower
    : words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}\p{Co}]+/gu, ' ').trim();
}

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Every place of every phrase, in the order of the text; those that overlap are one. */
export function findMarks(text: string, sought: readonly SoughtPhrase[]): Mark[] {
  const marks = (isPlain(text) ? findPlain : findFolded)(text, sought).sort(
    (one, other) => one.start - other.start,
  );
  const apart: Mark[] = [];
  for (const { start, end } of marks) {
    const before = apart.at(-1);
    if (before === undefined || start >= before.end) apart.push({ start, end });
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, end) };
  }
  return apart;
}

/** Whether all letters and digits are ASCII: then lower case is all that the index makes of them. */
const isPlain = (text: string): boolean => !/[^\0-\x7f\u2010-\u203a]/u.test(text);

/** Most texts are plain for the most part, and looking for words is ten times quicker than cutting the text into them. */
function findPlain(text: string, sought: readonly SoughtPhrase[]): Mark[] {
  const lower = text.toLowerCase();
  const word = /[a-z0-9]+/gu;
  const marks: Mark[] = [];
  for (const { words, isPrefix } of sought) {
    const [first = ''] = words;
    for (let at = lower.indexOf(first); at !== -1; at = lower.indexOf(first, at + 1)) {
      if (/[a-z0-9]/u.test(lower.charAt(at - 1))) continue;
      word.lastIndex = at;
      const stands = words.every((wanted, index) => {
        const form = word.exec(lower)?.[0] ?? '';
        return isPrefix && index === words.length - 1 ? form.startsWith(wanted) : form === wanted;
      });
      if (stands) marks.push({ start: at, end: word.lastIndex });
    }
  }
  return marks;
}

function findFolded(text: string, sought: readonly SoughtPhrase[]): Mark[] {
  const words: readonly Word[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    form: indexedForm(word),
    start: index,
    end: index + word.length,
  }));
  const byFirst = Map.groupBy(sought, (phrase) => phrase.words[0]?.charAt(0));
  return words.flatMap(({ form, start }, at) =>
    (byFirst.get(form.charAt(0)) ?? [])
      .filter((phrase) => standsAt(phrase, words, at))
      .map((phrase) => ({ start, end: words[at + phrase.words.length - 1]?.end ?? start })),
  );
}

const standsAt = ({ words, isPrefix }: SoughtPhrase, text: readonly Word[], at: number): boolean =>
  words.every((word, index) => {
    const form = text[at + index]?.form ?? '';
    return isPrefix && index === words.length - 1 ? form.startsWith(word) : form === word;
  });
