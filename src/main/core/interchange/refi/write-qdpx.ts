import type { Uid } from '../../contract/ids';
import type { CodedPassage, CodedProject, CodedSource, CodedTag } from '../coded-project';
import { instantIn } from '../guid';
import { codePointsOf, type CharacterCount } from '../text/code-points';
import { firstWords } from '../tidy';
import { element, textElement, writeXml, type XmlNode } from '../xml/write-xml';
import { pack } from '../zip/pack';
import { writeVariables, writeVariableValues } from './article-variables';
import { writeSpeakers } from './cases';
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
  const owner = analysts[0]?.uid ?? null;
  const users = analysts.map((analyst) => element('User', { guid: analyst.uid, name: analyst.name }));
  const codes = writeCodes(themes);
  return writeXml(
    element(
      'Project',
      { xmlns: PROJECT_NAMESPACE, name, origin: ORIGIN },
      users.length === 0 ? null : element('Users', {}, ...users),
      codes === null ? null : element('CodeBook', {}, codes),
      writeVariables(),
      writeSpeakers(sources),
      sources.length === 0
        ? null
        : element('Sources', {}, ...sources.map((source) => writeSource(source, owner))),
    ),
  );
}

/** @param owner whose archive it is: QualCoder makes up a user for a source of nobody's */
function writeSource(source: TextSource, owner: Uid | null): XmlNode {
  const count = codePointsOf(source.text);
  return element(
    'TextSource',
    {
      guid: source.uid,
      name: source.details.title,
      plainTextPath: `internal://${source.uid}.txt`,
      creatingUser: owner,
    },
    ...source.passages.map((passage) => writeSelection(passage, source.text, count)),
    ...writeVariableValues(source.details),
  );
}

/**
 * Positions count Unicode code points of the source's text. A quote was found, not marked: it stands there for whoever
 * tagged it first, from then on.
 */
function writeSelection(passage: CodedPassage, text: string, count: CharacterCount): XmlNode | null {
  if (passage.place.kind !== 'span') return null;
  const { start, end } = passage.place.span;
  const [first] = passage.tags;
  return element(
    'PlainTextSelection',
    {
      guid: passage.uid,
      name: firstWords(text.slice(start, end)),
      startPosition: String(count.toPosition(start)),
      endPosition: String(count.toPosition(end)),
      creatingUser: passage.analystUid ?? first?.analystUid ?? null,
      creationDateTime: passage.createdAt ?? (first === undefined ? null : instantIn(first.uid)),
      modifiedDateTime: passage.updatedAt,
    },
    passage.note === '' ? null : textElement('Description', passage.note),
    ...passage.tags.map(writeCoding),
  );
}

const writeCoding = ({ uid, analystUid, themeUid }: CodedTag): XmlNode =>
  element(
    'Coding',
    { guid: uid, creatingUser: analystUid, creationDateTime: instantIn(uid) },
    element('CodeRef', { targetGUID: themeUid }),
  );
