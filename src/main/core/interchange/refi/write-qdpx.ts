import type { CodedPassage, CodedProject, CodedSource, CodedTag } from '../coded-project';
import { codePointsOf, type CharacterCount } from '../text/code-points';
import { firstWords } from '../tidy';
import { element, textElement, writeXml, type XmlNode } from '../xml/write-xml';
import { pack } from '../zip/pack';
import { writeVariables, writeVariableValues } from './article-variables';
import { writeCodes } from './codes';
import { ORIGIN, PROJECT_NAMESPACE } from './namespaces';

/** A source with its canonical text, as an archive has them; the file is named by the uid. */
type TextSource = CodedSource & { readonly text: string; readonly uid: NonNullable<CodedSource['uid']> };

/** A REFI-QDA project: the XML, and every article's text as a file beside it. */
export function writeQdpx(project: CodedProject): Uint8Array {
  const sources = project.sources.filter(
    (source): source is TextSource => source.text !== null && source.uid !== null,
  );
  const texts = sources.map((source): [string, string] => [`sources/${source.uid}.txt`, source.text]);
  return pack(new Map([['project.qde', writeProject(project, sources)], ...texts]));
}

/** Children in the order of the schema, and none that would be empty where the schema wants one. */
function writeProject({ name, analysts, themes }: CodedProject, sources: readonly TextSource[]): string {
  const users = analysts.map((analyst) => element('User', { guid: analyst.uid, name: analyst.name }));
  const codes = writeCodes(themes);
  return writeXml(
    element(
      'Project',
      { xmlns: PROJECT_NAMESPACE, name, origin: ORIGIN },
      users.length === 0 ? null : element('Users', {}, ...users),
      codes === null ? null : element('CodeBook', {}, codes),
      writeVariables(),
      sources.length === 0 ? null : element('Sources', {}, ...sources.map(writeSource)),
    ),
  );
}

function writeSource(source: TextSource): XmlNode {
  const count = codePointsOf(source.text);
  return element(
    'TextSource',
    { guid: source.uid, name: source.details.title, plainTextPath: `internal://${source.uid}.txt` },
    ...source.passages.map((passage) => writeSelection(passage, source.text, count)),
    ...writeVariableValues(source.details),
  );
}

/** Positions count Unicode code points of the source's text. */
function writeSelection(passage: CodedPassage, text: string, count: CharacterCount): XmlNode | null {
  if (passage.place.kind !== 'span') return null;
  const { start, end } = passage.place.span;
  return element(
    'PlainTextSelection',
    {
      guid: passage.uid,
      name: firstWords(text.slice(start, end)),
      startPosition: String(count.toPosition(start)),
      endPosition: String(count.toPosition(end)),
      creatingUser: passage.analystUid,
      creationDateTime: passage.createdAt,
      modifiedDateTime: passage.updatedAt,
    },
    passage.note === '' ? null : textElement('Description', passage.note),
    ...passage.tags.map((tag) => writeCoding(tag, passage)),
  );
}

const writeCoding = ({ uid, analystUid, themeUid }: CodedTag, { createdAt }: CodedPassage): XmlNode =>
  element(
    'Coding',
    { guid: uid, creatingUser: analystUid, creationDateTime: createdAt },
    element('CodeRef', { targetGUID: themeUid }),
  );
