import type { Uid } from '../../contract/ids';
import { decodeText } from '../../ingest/decode';
import { uidOf } from '../guid';
import { tidyLine, tidyText } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import type { Package } from './package';

export type Memos = ReturnType<typeof createMemos>;

interface Memo {
  readonly title: string;
  readonly text: string;
}

/** The notes of a project (memos, in most programs), which stand apart and are referred to from where they belong. */
export function createMemos(project: XmlElement, inside: Package) {
  const memos = new Map<Uid, Memo>();
  const used = new Set<Uid>();
  for (const note of childrenOf(childOf(project, 'Notes'), 'Note')) {
    const uid = uidOf(note.attributes.get('guid'));
    if (uid !== null) {
      memos.set(uid, { title: tidyLine(note.attributes.get('name'), 200), text: textOf(note, inside) });
    }
  }
  return {
    /** The texts of the notes that an element refers to. */
    of: (referring: XmlElement): readonly string[] =>
      childrenOf(referring, 'NoteRef').flatMap(({ attributes }) => {
        const uid = uidOf(attributes.get('targetGUID'));
        const memo = uid === null ? undefined : memos.get(uid);
        if (uid === null || memo === undefined) return [];
        used.add(uid);
        return memo.text === '' ? [] : [memo.text];
      }),
    /** The titles of those that nothing here referred to. */
    listFree: (): readonly string[] =>
      Array.from(memos)
        .filter(([uid]) => !used.has(uid))
        .map(([, { title }]) => title),
  };
}

function textOf(note: XmlElement, inside: Package): string {
  const path = note.attributes.get('plainTextPath');
  const file = path === undefined ? null : inside.find(path);
  const content =
    childOf(note, 'PlainTextContent')?.text ?? (file?.kind === 'inside' ? decodeText(file.bytes) : '');
  return [childOf(note, 'Description')?.text ?? '', content]
    .map((text) => tidyText(text).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
