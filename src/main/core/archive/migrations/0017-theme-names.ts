import type { Database } from 'better-sqlite3';

/** Names of themes are told apart by every character but case, diacritics and gaps: EU and EU+ are two. */
export function up(db: Database): void {
  const themes = db
    .prepare<[], { id: number; name: string }>('SELECT id, name FROM themes ORDER BY id')
    .all();
  const setFolded = db.prepare<[string, number]>('UPDATE themes SET folded = ? WHERE id = ?');
  // The new form is finer, so that none can meet the old form of another on the way.
  for (const { id, name } of themes) setFolded.run(folded(name), id);
}

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðıßæœþ]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}
