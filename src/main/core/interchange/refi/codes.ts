import type { Uid } from '../../contract/ids';
import type { CodedProject, CodedTheme } from '../coded-project';
import { derivedUid, uidOf } from '../guid';
import type { Notices } from '../notices';
import { tidyLine, tidyText } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { element, textElement, type XmlNode } from '../xml/write-xml';
import { readDescription, writeDescription } from './description';

/** `CodeBook/Codes`: a code for every theme, subthemes within theirs. The schema wants at least one code. */
export function writeCodes(themes: CodedProject['themes']): XmlNode | null {
  const below = Map.groupBy(themes, ({ parentUid }) => parentUid);
  const write = (theme: CodedTheme): XmlNode => {
    const description = writeDescription(theme);
    return element(
      'Code',
      { guid: theme.uid, name: theme.name, isCodable: 'true', color: theme.colour },
      description === '' ? null : textElement('Description', description),
      ...(below.get(theme.uid) ?? []).map(write),
    );
  };
  const roots = below.get(null) ?? [];
  return roots.length === 0 ? null : element('Codes', {}, ...roots.map(write));
}

/** Reads the codes below `CodeBook/Codes`, parents first. */
export function readCodes(
  codeBook: XmlElement | null,
  notices: Notices,
  memosOf: (code: XmlElement) => readonly string[] = () => [],
): CodedTheme[] {
  const themes: CodedTheme[] = [];
  const taken = new Set<Uid>();
  const read = (code: XmlElement, parent: CodedTheme | null): void => {
    const name = tidyLine(code.attributes.get('name'), 200);
    const path = `${parent?.uid ?? ''}/${name}`;
    let uid = uidOf(code.attributes.get('guid')) ?? derivedUid('code', path);
    for (let again = 2; taken.has(uid); again += 1) uid = derivedUid('code', path, String(again));
    taken.add(uid);
    if (/^(?:false|0)$/u.test(code.attributes.get('isCodable')?.trim() ?? '')) {
      notices.add('folder-codes', name);
    }
    const { definition, ...rest } = readDescription(tidyText(childOf(code, 'Description')?.text ?? ''));
    const theme: CodedTheme = {
      uid,
      parentUid: parent?.uid ?? null,
      name,
      definition: [definition, ...memosOf(code)].filter((text) => text !== '').join('\n\n'),
      ...rest,
      colour: colourOf(code.attributes.get('color')),
    };
    themes.push(theme);
    for (const child of childrenOf(code, 'Code')) read(child, theme);
  };
  for (const code of childrenOf(childOf(codeBook, 'Codes'), 'Code')) read(code, null);
  return themes;
}

/** `#RGB` or `#RRGGBB` as `#rrggbb`. */
function colourOf(written: string | undefined): string | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(written?.trim() ?? '')?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./gu, '$&$&')}`;
}
