import type { Uid } from '../../contract/ids';
import { uidOf } from '../guid';
import { tidyLine, tidyText } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import type { Package } from './package';
import { readSourceText } from './source-text';

export type Memos = ReturnType<typeof createMemos>;

/** A note as a place of a source’s text has it. */
export interface Noted {
  readonly text: string;
  /** Who wrote it, and when, stands here. */
  readonly element: XmlElement;
}

interface Memo extends Noted {
  readonly title: string;
  /** Where the note stands in the text of the source that refers to it. */
  readonly marks: readonly XmlElement[];
}

/** A link between a note and what it is about: so NVivo joins annotations and ATLAS.ti memos to their passages. */
interface Joint {
  readonly note: Uid;
  readonly link: XmlElement;
}

/** The notes of a project (memos, in most programs), which stand apart and are joined from where they belong. */
export function createMemos(project: XmlElement, inside: Pick<Package, 'find'>) {
  const memos = readMemos(project, inside);
  const joints = readJoints(project, memos);
  const used = new Set<Uid>();
  const usedLinks = new Set<XmlElement>();
  /** The notes that an element refers to, or that are linked to it. */
  const joined = (element: XmlElement): readonly Memo[] => {
    const own = uidOf(element.attributes.get('guid'));
    const linked = own === null ? [] : (joints.get(own) ?? []);
    for (const { link } of linked) usedLinks.add(link);
    const referred = childrenOf(element, 'NoteRef').map(({ attributes }) =>
      uidOf(attributes.get('targetGUID')),
    );
    const uids = new Set([...referred, ...linked.map(({ note }) => note)]);
    return Array.from(uids).flatMap((uid) => {
      const memo = uid === null ? undefined : memos.get(uid);
      if (uid === null || memo === undefined) return [];
      used.add(uid);
      return [memo];
    });
  };
  return {
    /** The texts of the notes on an element as a whole. */
    of: (element: XmlElement): readonly string[] =>
      joined(element).flatMap(({ text, marks }) => (marks.length > 0 || text === '' ? [] : [text])),
    /** The notes of a source that stand at a place of its text, as QualCoder writes annotations. */
    marking: (source: XmlElement): readonly { readonly mark: XmlElement; readonly noted: Noted }[] =>
      joined(source).flatMap((noted) => noted.marks.map((mark) => ({ mark, noted }))),
    /** The titles of those that nothing here referred to. */
    listFree: (): readonly string[] =>
      Array.from(memos)
        .filter(([uid]) => !used.has(uid))
        .map(([, { title }]) => title),
    /** The names of the links that joined no note to anything. */
    listFreeLinks: (): readonly string[] =>
      childrenOf(childOf(project, 'Links'), 'Link')
        .filter((link) => !usedLinks.has(link))
        .map(({ attributes }) => tidyLine(attributes.get('name'), 200)),
  };
}

function readMemos(project: XmlElement, inside: Pick<Package, 'find'>): ReadonlyMap<Uid, Memo> {
  const memos = new Map<Uid, Memo>();
  for (const note of childrenOf(childOf(project, 'Notes'), 'Note')) {
    const uid = uidOf(note.attributes.get('guid'));
    if (uid === null) continue;
    const text = textOf(note, inside);
    memos.set(uid, {
      title: tidyLine(note.attributes.get('name'), 200),
      text,
      element: note,
      marks: childrenOf(note, 'PlainTextSelection').filter((selection) =>
        isOfSource(selection, text, project),
      ),
    });
  }
  return memos;
}

/**
 * A note is a text source, so what it selects is in its own text by the schema. QualCoder writes there which part of
 * the source the note is on; so does what lies beyond the note's end and codes nothing.
 */
function isOfSource(selection: XmlElement, note: string, project: XmlElement): boolean {
  if (childrenOf(selection, 'Coding').length > 0) return false;
  const isQualCoder = /\bQualCoder\b/iu.test(project.attributes.get('origin') ?? '');
  return isQualCoder || Number(selection.attributes.get('endPosition')) > note.length;
}

function readJoints(project: XmlElement, memos: ReadonlyMap<Uid, Memo>): ReadonlyMap<Uid, readonly Joint[]> {
  const joints = new Map<Uid, Joint[]>();
  for (const link of childrenOf(childOf(project, 'Links'), 'Link')) {
    const ends = ['originGUID', 'targetGUID'].map((end) => uidOf(link.attributes.get(end)));
    const note = ends.find((uid) => uid !== null && memos.has(uid));
    const other = ends.find((uid) => uid !== null && !memos.has(uid));
    if (!note || !other) continue;
    joints.set(other, [...(joints.get(other) ?? []), { note, link }]);
  }
  return joints;
}

function textOf(note: XmlElement, inside: Pick<Package, 'find'>): string {
  const read = readSourceText(note, inside);
  return [childOf(note, 'Description')?.text ?? '', read.kind === 'text' ? read.text : '']
    .map((text) => tidyText(text).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
