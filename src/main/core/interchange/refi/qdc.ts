import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { CodedProject } from '../coded-project';
import { createNotices } from '../notices';
import { tidyLine } from '../tidy';
import { childrenOf, childOf, readXml } from '../xml/read-xml';
import { element, writeXml } from '../xml/write-xml';
import { readCodes, writeCodes } from './codes';
import { CODEBOOK_NAMESPACE, ORIGIN } from './namespaces';

/** A REFI-QDA codebook. */
export function writeQdc({ themes }: Pick<CodedProject, 'themes'>): Uint8Array {
  const root = element(
    'CodeBook',
    { xmlns: CODEBOOK_NAMESPACE, origin: ORIGIN },
    writeCodes(themes) ?? element('Codes', {}),
  );
  return new TextEncoder().encode(writeXml(root));
}

export function readQdc(bytes: Uint8Array): CodedProject {
  const root = readXml(bytes);
  if (root.name !== 'CodeBook') throw new Failure('bad-file', messages.interchange.failures.notACodebook);
  const notices = createNotices();
  const themes = readCodes(root, notices);
  for (const set of childrenOf(childOf(root, 'Sets'), 'Set')) {
    notices.add('sets', tidyLine(set.attributes.get('name'), 200));
  }
  return {
    name: '',
    origin: tidyLine(root.attributes.get('origin'), 200) || null,
    analysts: [],
    themes,
    sources: [],
    notices: notices.list(),
  };
}
