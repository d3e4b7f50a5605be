import { foldToWords } from '../../contract/rules/fold';
import type { ForeignAnnotation, ForeignPage, ForeignPerson } from '../web-annotation/foreign-annotation';
import { addressKey } from '../web-annotation/address';
import { derivedUid } from '../guid';
import { NOBODY } from '../nobody';
import type { Notices } from '../notices';
import { lettersOf } from '../text/letters';
import { tidyLine, tidyText } from '../tidy';
import { isAddress, type Columns, type Role } from './columns';
import type { Evidence } from './evidence';
import { momentOf } from './moment';
import { tagReader } from './tag-cells';

type CellOf = (role: Role) => string;

/**
 * The passages of a table of another program. Rows with the same words, note, person and document are one passage with
 * the tags of all: some programs write a row a tag. A passage is known again by these, as the table has no ids to trust.
 */
export function readForeignRows(
  rows: readonly (readonly string[])[],
  columns: Columns,
  evidence: Evidence,
  notices: Notices,
): readonly ForeignAnnotation[] {
  const entries = rows.flatMap((row) => {
    const cell: CellOf = (role) => tidyText(row[columns[role] ?? -1] ?? '').trim();
    const none = noPassage(cell);
    if (none !== null) notices.add(none);
    return none === null ? [{ key: keyOf(cell), cell }] : [];
  });
  const byPassage = Map.groupBy(entries, ({ key }) => key);
  const tagCells = entries.map(({ cell }) => cell('tags'));
  const tagsIn = tagReader(
    tagCells,
    Array.from(byPassage.values()).some((same) => new Set(same.map(({ cell }) => cell('tags'))).size > 1),
  );
  return Array.from(byPassage, ([key, same]) => {
    const cell: CellOf = (role) => same.map((one) => one.cell(role)).find((one) => one !== '') ?? '';
    const creator = personOf(cell('author'));
    const names = new Map(
      same.flatMap((one) => tagsIn(one.cell('tags'))).map((name) => [foldToWords(name) || name, name]),
    );
    return {
      uid: derivedUid('table-row', key),
      page: knownBy(pageOf(cell), cell('words'), evidence),
      place: {
        kind: 'words' as const,
        exact: cell('words'),
        prefix: cell('prefix'),
        suffix: cell('suffix'),
        position: null,
      },
      note: cell('note'),
      tags: Array.from(names.values(), (name) => ({ name, above: [], uid: null, themeUid: null, creator })),
      creator,
      speaker: null,
      createdAt: momentOf(cell('created')),
      updatedAt: momentOf(cell('updated')),
    };
  });
}

/** Programs say of replies what they are; a row without words is of the whole document. */
function noPassage(cell: CellOf): 'replies' | 'page-notes' | null {
  if (/^(?:reply|antwort|réponse)$/iu.test(cell('kind'))) return 'replies';
  return cell('words') === '' ? 'page-notes' : null;
}

const keyOf = (cell: CellOf): string =>
  JSON.stringify([
    documentKey(pageOf(cell)),
    lettersOf(cell('words')).letters,
    cell('note'),
    foldToWords(cell('author')) || cell('author'),
  ]);

const documentKey = ({ address, title }: ForeignPage): string =>
  address === '' ? foldToWords(title) || title : addressKey(address);

/** What is an address is one, in whichever of the two columns it stands. */
function pageOf(cell: CellOf): ForeignPage {
  const title = tidyLine(cell('document'), 1_000);
  const address = cell('address') || (isAddress(title) ? title : '');
  return { address, otherAddresses: [], title: title === address ? '' : title, uid: null, textHash: null };
}

/** Where no document is named, the words themselves say it if one article alone has them. */
function knownBy(page: ForeignPage, words: string, { articleWith }: Evidence): ForeignPage {
  return page.address === '' && page.title === '' ? { ...page, uid: articleWith(words) } : page;
}

function personOf(written: string): ForeignPerson {
  const name = tidyLine(/^acct:([^@]+)@/u.exec(written)?.[1] ?? written, 200);
  return name === '' ? NOBODY : { uid: derivedUid('named', foldToWords(name) || name), name };
}
