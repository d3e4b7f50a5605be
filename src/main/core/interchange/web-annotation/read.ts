import type { Uid } from '../../contract/ids';
import type { CodedProject } from '../coded-project';
import { createNotices } from '../notices';
import { tidyLine } from '../tidy';
import type { ForeignAnnotation } from './foreign-annotation';
import { entriesOf, originOf, parseDocument } from './entries';
import { fieldOf, stringOf } from './json';
import { isHypothesis, readHypothesis } from './read-hypothesis';
import { readW3c } from './read-w3c';
import { toProject } from './to-project';

/** Reads Web Annotations: a W3C page or collection, a list, a single one, or what Hypothesis exports. */
export function readWebAnnotations(bytes: Uint8Array): CodedProject {
  const document = parseDocument(bytes);
  const notices = createNotices();
  const entries = entriesOf(document, notices);
  const annotations = new Map<Uid, ForeignAnnotation>();
  for (const entry of entries) {
    const read = isHypothesis(entry) ? readHypothesis(entry) : readW3c(entry);
    if (typeof read === 'string') notices.add(read);
    // Pages of an API overlap when somebody annotates between two requests.
    else for (const one of read) annotations.set(one.uid, one);
  }
  const name = tidyLine(stringOf(fieldOf(document, 'label')), 200);
  const origin = originOf(document, entries);
  return toProject(Array.from(annotations.values()), { name, origin }, notices);
}
