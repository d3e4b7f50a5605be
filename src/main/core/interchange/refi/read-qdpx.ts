import { createHash } from 'node:crypto';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { CodedProject, CodedSource } from '../coded-project';
import { uidOf } from '../guid';
import { createNotices, type Notices } from '../notices';
import { expectedWay, readingsOf } from '../text/choose-count';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { readVariables } from './article-variables';
import { readCases } from './cases';
import { readCodes } from './codes';
import { draftSources } from './draft-source';
import { withGuids } from './foreign-ids';
import { createMemos } from './memos';
import { openPackage } from './package';
import { countedTextOf, readSource } from './read-source';
import type { SourceContext } from './source-context';

/** Reads a REFI-QDA project. Files outside the package are never opened. */
export function readQdpx(bytes: Uint8Array): CodedProject {
  const notices = createNotices();
  const inside = openPackage(bytes, notices);
  if (inside.root.name !== 'Project') {
    throw new Failure('bad-file', messages.interchange.failures.notAProject);
  }
  const project = withGuids(inside.root, createHash('sha256').update(inside.xml).digest('hex'));
  const memos = createMemos(project, inside);
  const themes = readCodes(childOf(project, 'CodeBook'), notices, memos.of);
  const codes = new Map(themes.map(({ uid, name }) => [uid, name]));
  const cases = readCases(project, notices);
  const variables = readVariables(project, notices);
  const context = { inside, memos, notices, variables, codes, cases: cases.uids, speakers: cases.speakers };
  const origin = tidyLine(project.attributes.get('origin'), 200);
  const sources = readSources(project, origin, context);
  for (const title of memos.listFree()) notices.add('free-notes', title);
  for (const name of memos.listFreeLinks()) notices.add('links', name);
  noticeRest(project, notices);
  return {
    name: tidyLine(project.attributes.get('name'), 200),
    origin: origin || null,
    analysts: readUsers(project),
    themes,
    sources,
    notices: notices.list(),
  };
}

/** Sources that bring a text, or something to find in one that is here. */
function readSources(project: XmlElement, origin: string, context: SourceContext): CodedSource[] {
  const drafts = (childOf(project, 'Sources')?.children ?? []).flatMap((source) =>
    draftSources(source, context),
  );
  const all = drafts.map((draft) => {
    const counted = countedTextOf(draft);
    return { draft, read: counted === null ? null : { counted, readings: readingsOf(counted) } };
  });
  const told = all.flatMap(({ read }) => (read === null ? [] : [read.readings]));
  const expected = expectedWay(origin, told);
  return all.map(({ draft, read }) => readSource(draft, read, expected, context));
}

function readUsers(project: XmlElement): CodedProject['analysts'] {
  return childrenOf(childOf(project, 'Users'), 'User').flatMap(({ attributes }) => {
    const uid = uidOf(attributes.get('guid'));
    const name = tidyLine(attributes.get('name'), 200) || tidyLine(attributes.get('id'), 200) || null;
    return uid === null ? [] : [{ uid, name }];
  });
}

/** What else a project may have and an archive has no place for. */
const REST = [
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
