import { en } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { CodedProject } from '../coded-project';
import { uidOf } from '../guid';
import { createNotices, type Notices } from '../notices';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, readXml, type XmlElement } from '../xml/read-xml';
import { unpack } from '../zip/unpack';
import { noticeVariables } from './article-variables';
import { readCodes } from './codes';
import { createMemos } from './memos';
import { createPackage, isText } from './package';
import { createSourceReader } from './read-source';

const PROJECT = 'project.qde';

/** Reads a REFI-QDA project. Files outside the package are never opened. */
export function readQdpx(bytes: Uint8Array): CodedProject {
  const files = unpack(bytes, (name) => name === PROJECT || isText(name));
  const xml = files.get(PROJECT);
  const project = xml === undefined ? null : readXml(xml);
  if (project?.name !== 'Project') throw new Failure('bad-file', en.interchange.failures.notAProject);
  const notices = createNotices();
  const inside = createPackage(files);
  const memos = createMemos(project, inside);
  const themes = readCodes(childOf(project, 'CodeBook'), notices, memos.of);
  const codes = new Set(themes.map(({ uid }) => uid));
  const readSource = createSourceReader({ inside, memos, notices, codes });
  const sources = (childOf(project, 'Sources')?.children ?? []).map(readSource).filter((one) => one !== null);
  noticeVariables(project, notices);
  for (const title of memos.listFree()) notices.add('free-notes', title);
  noticeRest(project, notices);
  return {
    name: tidyLine(project.attributes.get('name'), 200),
    origin: tidyLine(project.attributes.get('origin'), 200) || null,
    analysts: readUsers(project),
    themes,
    sources,
    notices: notices.list(),
  };
}

function readUsers(project: XmlElement): CodedProject['analysts'] {
  return childrenOf(childOf(project, 'Users'), 'User').flatMap(({ attributes }) => {
    const uid = uidOf(attributes.get('guid'));
    const name = tidyLine(attributes.get('name') ?? attributes.get('id'), 200) || null;
    return uid === null ? [] : [{ uid, name }];
  });
}

/** What a project may have and an archive has no place for. */
const REST = [
  ['Cases', 'Case', 'cases'],
  ['Links', 'Link', 'links'],
  ['Sets', 'Set', 'sets'],
  ['Graphs', 'Graph', 'graphs'],
] as const;

function noticeRest(project: XmlElement, notices: Notices): void {
  for (const [list, item, notice] of REST) {
    for (const { attributes } of childrenOf(childOf(project, list), item)) {
      notices.add(notice, tidyLine(attributes.get('name'), 200));
    }
  }
}
