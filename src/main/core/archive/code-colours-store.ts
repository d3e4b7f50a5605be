import type { Database } from 'better-sqlite3';
import type { Uid } from '../contract/ids';

export interface CodeColour {
  readonly uid: Uid;
  /** `#rrggbb` in lower case. */
  readonly colour: string;
}

/** Colours of codes that came from other programs. */
export function createCodeColourStore(db: Database) {
  const all = db.prepare<[], CodeColour>('SELECT uid, colour FROM code_colours ORDER BY id');
  const set = db.prepare<[CodeColour]>(
    `INSERT INTO code_colours (uid, colour) VALUES (@uid, @colour)
     ON CONFLICT (uid) DO UPDATE SET colour = excluded.colour`,
  );
  return {
    list: (): ReadonlyMap<Uid, string> => new Map(all.all().map(({ uid, colour }) => [uid, colour])),
    set: (colour: CodeColour): void => void set.run(colour),
  };
}
