import type { Uid } from '../../contract/ids';
import type { Notices } from '../notices';
import type { Memos } from './memos';
import type { Package } from './package';

/** What reading a source needs of the project around it. */
export interface SourceContext {
  readonly inside: Package;
  readonly memos: Memos;
  readonly notices: Notices;
  /** The codes of the project. */
  readonly codes: ReadonlySet<Uid>;
}
