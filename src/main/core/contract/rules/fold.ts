/** The one form under which two spellings of a word are one, for everything that looks words up. Pure, and the same everywhere. */
import type { Span } from '../anchors';

/**
 * Letters that Unicode does not decompose, as they are written where a keyboard lacks them. Source: CLDR,
 * `common/transforms/Latin-ASCII.xml`, all small letters of the blocks Latin-1 Supplement, Latin Extended-A and -B, IPA
 * Extensions and Latin Extended Additional that are left after NFKD and case folding.
 */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'ⱥ',
    ae: 'æ',
    b: 'ƀɓƃʙ',
    c: 'ƈȼɕ',
    d: 'ðđɖɗƌȡ',
    db: 'ȸ',
    dz: 'ʣʥ',
    e: 'ɛɇ',
    f: 'ƒ',
    g: 'ɠǥɡɢʛ',
    h: 'ħɦɧʜ',
    hv: 'ƕ',
    i: 'ıɩɨɪ',
    j: 'ȷɉɟʝ',
    k: 'ƙ',
    l: 'łƚȴɫɬɭʟ',
    ll: 'ỻ',
    ls: 'ʪ',
    lz: 'ʫ',
    m: 'ɱ',
    n: 'ŋɲƞȵɳɴ',
    o: 'ø',
    oe: 'œɶ',
    oi: 'ƣ',
    p: 'ƥ',
    q: 'ĸʠ',
    qp: 'ȹ',
    r: 'ɍɼɽɾʀ',
    s: 'ȿʂẜẝ',
    ss: 'ß',
    t: 'ŧƫƭʈȶⱦ',
    th: 'þ',
    ts: 'ʦ',
    u: 'ʉ',
    v: 'ʋỽ',
    y: 'ƴɏʏỿ',
    z: 'ƶȥɀʐʑ',
  }).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain] as const)),
);

/** A letter with its marks, or marks that stand alone. What folds to something of its own. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * A text without case, diacritics and typographic variants: NFKD without combining marks; full case folding (Unicode
 * 5.18: upper case, then lower case, with one form of sigma); letters that do not decompose by `UNDECOMPOSED`;
 * apostrophes as `'` and hyphens as `-`. Blanks and all other signs stay. Folding a folded text changes nothing, and a
 * text is folded as its letters are: the folded whole is the sum of the folded parts, cut between letters.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, foldLetter);
}

/** All of ASCII, which most texts are. */
const PLAIN = /^[\0-\x7f]*$/;

function foldLetter(letter: string): string {
  if (letter === 'ς') return 'σ';
  if (/[‘’‛ʼʹ′]/u.test(letter)) return "'";
  if (letter === '‐') return '-'; // also what the no-break hyphen decomposes to
  return UNDECOMPOSED.get(letter) ?? letter;
}

/** A text as its words alone: folded, with one space where anything but letters and digits stood. */
export function foldToWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Where a text first has these words, whatever the case, accents or typography of either.
 * @param sought as typed; blanks around it do not count
 * @returns UTF-16 offsets in `text`, at the edges of letters with their marks; null where it has them not, or nothing is sought
 */
export function findFolded(text: string, sought: string): Span | null {
  const wanted = fold(sought.trim());
  const at = fold(text).indexOf(wanted);
  if (wanted === '' || at === -1) return null;
  let [start, end, length] = [0, 0, 0];
  for (const { index, 0: cluster } of text.matchAll(CLUSTER)) {
    if (length <= at) start = index;
    end = index + cluster.length;
    length += fold(cluster).length;
    if (length >= at + wanted.length) break;
  }
  return { start, end };
}
