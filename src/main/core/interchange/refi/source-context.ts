import type { Uid } from '../../contract/ids';
import type { Notices } from '../notices';
import type { ArticleVariables } from './article-variables';
import type { Memos } from './memos';
import type { Package } from './package';

/** What reading a source needs of the project around it. */
export interface SourceContext {
  readonly inside: Pick<Package, 'find'>;
  readonly memos: Memos;
  readonly notices: Notices;
  readonly variables: ArticleVariables;
  /** The names of the project's codes. */
  readonly codes: ReadonlyMap<Uid, string>;
  /** Its cases, to which NVivo codes passages as if they were codes. */
  readonly cases: ReadonlySet<Uid>;
  /** Who says a passage, by the passage’s uid, where a project of ours tells it. */
  readonly speakers: ReadonlyMap<Uid, string>;
}
