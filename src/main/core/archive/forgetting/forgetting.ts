import type { Database } from 'better-sqlite3';
import { inFull, type InFull } from './in-full';
import { erase } from './erase';
import { markForgotten, type Forgetting } from './forgotten-rows';
import { readMarks } from './marks';
import { formsOf, takePieces, withoutStaying, type Piece } from './pieces';
import { isUnscrubbed, overwriteDeleted, scrub } from './scrub';

/** By what a copy of something forgotten is known. */
export interface Traces {
  /** How many pieces there are of it. */
  readonly count: number;
  /** Every form in which they may stand in a file. */
  readonly patterns: readonly Uint8Array[];
}

/** Taking the words of more articles than this out of the search index one by one takes longer than making it anew. */
const FEW = 20;

/** Takes things out of an archive for good: out of its tables, its history, its search index and its bytes. */
export function createForgetting(db: Database) {
  const look = db.transaction((what: Forgetting): InFull & { traces: Traces } => {
    markForgotten(db, what);
    const { uids } = readMarks(db, what.people);
    return { ...inFull(db, what), traces: tracesOf([...uids.map(bytesOf), ...takePieces(db)]) };
  });
  let many = true;
  const eraseAll = db.transaction((what: Forgetting, forgotten: string): Traces => {
    markForgotten(db, what);
    many = inFull(db, what).articles.length > FEW;
    overwriteDeleted(db, true, !many);
    const marks = readMarks(db, what.people);
    const pieces = [...marks.uids.map(bytesOf), ...takePieces(db)];
    erase(db, marks, what.removed, forgotten);
    return tracesOf(withoutStaying(db, pieces));
  });
  return {
    /** What would go, and by what any copy that holds some of it is known. Changes nothing. */
    look: (what: Forgetting) => look(what),
    /**
     * Takes it all out, in one transaction; nothing brings it back. `scrub` must follow, and follows at the next opening if
     * it does not.
     * @param forgotten what stands in the place of the title of an article that was released
     * @returns what must not stand in any file afterwards
     */
    erase: (what: Forgetting, forgotten: string): Traces => eraseAll.immediate(what, forgotten),
    isUnscrubbed: () => isUnscrubbed(db),
    /** Overwrites what was erased, in the file and its log; see `scrub.ts`. */
    scrub: () => scrub(db, many),
  };
}

const bytesOf = (text: string): Piece => Buffer.from(text);

const tracesOf = (pieces: readonly Piece[]): Traces => ({
  count: pieces.length,
  patterns: pieces.flatMap(formsOf),
});
