import type { Uid } from '../../contract/ids';
import type { CodedPassage, CodedTag } from '../coded-project';
import { derivedUid, uidOf } from '../guid';
import { instantOf, tidyText } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import type { DraftSource } from './draft-source';
import type { Selection } from './selections';
import type { SourceContext } from './source-context';

/** What is said of a selection, and by whom; not where it stands. */
export function readPassage(
  { elements, place, noted }: Selection,
  source: Pick<DraftSource, 'uid'>,
  context: SourceContext,
): Omit<CodedPassage, 'place'> {
  const first = (name: string): string | undefined =>
    [...elements, ...(noted === null ? [] : [noted.element])]
      .map(({ attributes }) => attributes.get(name))
      .find((value) => value !== undefined);
  const uid = uidOf(first('guid')) ?? derivedUid('selection', source.uid ?? '', JSON.stringify(place));
  const codings = elements.flatMap((element) => childrenOf(element, 'Coding'));
  const tags = codings.flatMap((coding) => readTag(coding, uid, context));
  const notes = [
    ...elements.map((element) => tidyText(childOf(element, 'Description')?.text ?? '')),
    noted?.text ?? '',
    ...[...elements, ...codings].flatMap(context.memos.of),
  ];
  return {
    uid,
    speaker: context.speakers.get(uid) ?? null,
    note: Array.from(new Set(notes.filter((text) => text.trim() !== ''))).join('\n\n'),
    analystUid: uidOf(first('creatingUser')) ?? tags.find((tag) => tag.analystUid)?.analystUid ?? null,
    createdAt: instantOf(first('creationDateTime') ?? codings[0]?.attributes.get('creationDateTime')),
    updatedAt: instantOf(first('modifiedDateTime')),
    tags,
  };
}

/** The tag that a coding gives to a passage; none for a code that the file does not have, which is told, or for a case. */
function readTag(coding: XmlElement, passage: Uid, { notices, codes, cases }: SourceContext): CodedTag[] {
  const themeUid = codeOf(coding);
  if (themeUid === null || !codes.has(themeUid)) {
    if (themeUid === null || !cases.has(themeUid)) notices.add('unknown-themes');
    return [];
  }
  const analystUid = uidOf(coding.attributes.get('creatingUser'));
  const uid =
    uidOf(coding.attributes.get('guid')) ?? derivedUid('coding', passage, themeUid, analystUid ?? '');
  return [{ uid, themeUid, analystUid }];
}

/** Whether all that is said of a selection is whose words it is: it is coded to cases and nothing else. */
export function isOnlyOfCases({ elements }: Selection, { codes, cases }: SourceContext): boolean {
  const meant = elements.flatMap((element) => childrenOf(element, 'Coding')).map(codeOf);
  return meant.length > 0 && meant.every((uid) => uid !== null && cases.has(uid) && !codes.has(uid));
}

const codeOf = (coding: XmlElement): Uid | null =>
  uidOf(childOf(coding, 'CodeRef')?.attributes.get('targetGUID'));
