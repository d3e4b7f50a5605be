import type { Database } from 'better-sqlite3';

/**
 * Keys of names without the letters that the earlier form kept: ħ, ŋ and the like, final sigma, typographic apostrophes.
 * The new form of a name is that of its earlier key. Of two themes that have become one name, the one whose key
 * changes keeps its earlier key: nothing is merged unasked.
 */
export function up(db: Database): void {
  for (const [table, keyOf] of [
    ['people', wordsOf],
    ['person_variants', wordsOf],
    ['themes', refolded],
  ] as const) {
    const rows = db
      .prepare<[], { id: number; folded: string }>(`SELECT id, folded FROM ${table} ORDER BY id`)
      .all();
    const update = db.prepare<[string, number]>(`UPDATE OR IGNORE ${table} SET folded = ? WHERE id = ?`);
    for (const { id, folded } of rows) {
      const key = keyOf(folded);
      if (key !== folded) update.run(key, id);
    }
  }
}

const LETTERS: readonly (readonly [plain: string, letters: RegExp])[] = [
  ['b', /[ƀɓƃʙ]/gu],
  ['c', /[ƈȼɕ]/gu],
  ['d', /[ɖɗƌȡ]/gu],
  ['db', /ȸ/gu],
  ['dz', /[ʣʥ]/gu],
  ['e', /[ɛɇ]/gu],
  ['f', /ƒ/gu],
  ['g', /[ɠǥɡɢʛ]/gu],
  ['h', /[ħɦɧʜ]/gu],
  ['hv', /ƕ/gu],
  ['i', /[ɩɨɪ]/gu],
  ['j', /[ȷɉɟʝ]/gu],
  ['k', /ƙ/gu],
  ['l', /[ƚȴɫɬɭʟ]/gu],
  ['ll', /ỻ/gu],
  ['ls', /ʪ/gu],
  ['lz', /ʫ/gu],
  ['m', /ɱ/gu],
  ['n', /[ŋɲƞȵɳɴ]/gu],
  ['oe', /ɶ/gu],
  ['oi', /ƣ/gu],
  ['p', /ƥ/gu],
  ['q', /[ĸʠ]/gu],
  ['qp', /ȹ/gu],
  ['r', /[ɍɼɽɾʀ]/gu],
  ['s', /[ȿʂẜẝ]/gu],
  ['t', /[ŧƫƭʈȶⱦ]/gu],
  ['ts', /ʦ/gu],
  ['u', /ʉ/gu],
  ['v', /[ʋỽ]/gu],
  ['y', /[ƴɏʏỿ]/gu],
  ['z', /[ƶȥɀʐʑ]/gu],
  ['a', /ⱥ/gu],
  ['σ', /ς/gu],
  ["'", /[‘’‛ʼʹ′]/gu],
  ['-', /‐/gu],
];

function refolded(key: string): string {
  const cased = key.toUpperCase().toLowerCase();
  return LETTERS.reduce((text, [plain, letters]) => text.replace(letters, plain), cased);
}

/** Keys of people hold words alone. */
const wordsOf = (key: string): string =>
  refolded(key)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
