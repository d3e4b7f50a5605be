import type { Sha256, Uid } from '../../contract/ids';
import { derivedUid, uidOf } from '../guid';
import { NOBODY } from '../nobody';
import { instantOf, tidyLine, tidyText } from '../tidy';
import type { CodedPlace, CountedSpan } from '../coded-project';
import type {
  ForeignAnnotation,
  ForeignPerson,
  ForeignTag,
  NamedTheme,
} from '../web-annotation/foreign-annotation';
import { BELOW, type Column } from './rows';
import { LONGEST_CELL } from './xlsx';

type CellOf = (column: Column) => string;

/** The columns that no other program has: with them a row is exact. */
const NEEDED: readonly Column[] = [
  'theme',
  'passage',
  'start',
  'end',
  'passage uid',
  'article uid',
  'theme uid',
];

export const isOwnHeading = (heading: readonly string[]): boolean =>
  NEEDED.every((column) => heading.includes(column));

/** Our own table, as it was written or as somebody has sorted and thinned it out: a row a tag, and none for no tag. */
export function readOwnRows(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ForeignAnnotation[] {
  const places = new Map(heading.map((name, column) => [name, column]));
  const cells = rows.map(
    (row): CellOf =>
      (column) =>
        row[places.get(column) ?? -1] ?? '',
  );
  const byPassage = Map.groupBy(cells, (cell) => cell('passage uid'));
  return Array.from(byPassage, ([written, same]) => {
    const [first = (): string => ''] = same;
    const uid = uidOf(written) ?? derivedUid('table-row', written, first('passage'), first('article uid'));
    const tags = same.flatMap(tagOf);
    return {
      uid,
      page: {
        address: first('url'),
        otherAddresses: [],
        title: tidyLine(first('article'), 1_000),
        uid: uidOf(first('article uid')),
        textHash: hashIn(first('text sha256')),
      },
      place: placeOf(first),
      note: tidyText(first('note')),
      tags,
      creator: personOf(first('annotated by'), first('annotated by uid')) ?? tags[0]?.creator ?? NOBODY,
      speaker: tidyLine(first('speaker'), 200) || null,
      createdAt: instantOf(first('created')),
      updatedAt: instantOf(first('updated')),
    };
  });
}

/** A cell of a spreadsheet holds so much and no more: of a longer passage the position alone is whole. */
function placeOf(cell: CellOf): CodedPlace {
  const exact = tidyText(cell('passage'));
  const [start, end] = [cell('start'), cell('end')];
  const isPosition = /^\d{1,9}$/u.test(start) && /^\d{1,9}$/u.test(end);
  const position: CountedSpan | null = isPosition
    ? { start: Number(start), end: Number(end), unit: 'utf-16' }
    : null;
  return position !== null && exact.length >= LONGEST_CELL
    ? { kind: 'position', position, words: exact }
    : { kind: 'words', exact, prefix: '', suffix: '', position };
}

function tagOf(cell: CellOf): readonly ForeignTag[] {
  const name = tidyLine(cell('theme'), 200);
  if (name === '') return [];
  return [
    {
      name,
      above: parentsOf(cell),
      uid: uidOf(cell('tag uid')),
      themeUid: uidOf(cell('theme uid')),
      creator: personOf(cell('analyst'), cell('analyst uid')) ?? NOBODY,
    },
  ];
}

function parentsOf(cell: CellOf): readonly NamedTheme[] {
  const path = cell('parent themes');
  const uids = cell('parent theme uids').split(' ').map(uidOf);
  return path === '' ? [] : path.split(BELOW).map((name, nth) => ({ name, uid: uids[nth] ?? null }));
}

function personOf(written: string, guid: string): ForeignPerson | null {
  const name = tidyLine(written, 200);
  const uid: Uid | null = uidOf(guid) ?? (name === '' ? null : derivedUid('named', name));
  return uid === null ? null : { uid, name: name || null };
}

const hashIn = (written: string): Sha256 | null =>
  /^[0-9a-f]{64}$/u.test(written) ? (written as Sha256) : null;
