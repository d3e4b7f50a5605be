import { statedDetails } from '../../../contract/article-fields';
import type { Comparable } from './differences';
import type { PayloadEvidence, PayloadPerson, PayloadSource, PayloadTheme } from '../../../exchange/payload';

/** What counts as a difference of a source: what is said of it, not which of its words came along. */
export const comparableSource = (source: PayloadSource): Comparable => statedDetails(source);

/** Names under which somebody was met besides only ever grow, and are no difference. */
export const comparablePerson = ({ name, kind }: PayloadPerson): Comparable => ({ name, kind });

export function comparableTheme({
  parent,
  name,
  definition,
  useFor,
  notFor,
  look,
  keywords,
  status,
}: PayloadTheme): Comparable {
  return { parent, name, definition, useFor, notFor, look, keywords, status };
}

/** Its words are its identity; where they stand may differ between copies of the source. */
export function comparableEvidence(piece: PayloadEvidence): Comparable {
  const { anchor, tags } = piece;
  return piece.kind === 'quote'
    ? {
        exact: anchor.exact,
        form: piece.form,
        status: piece.status,
        speaker: piece.speaker,
        role: piece.role,
        tags,
      }
    : { exact: anchor.exact, note: piece.note, by: piece.by, tags };
}
