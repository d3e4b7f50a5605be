/** Works that a fault may strike: command lines that change one folder, acknowledged line by line. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stock } from './stock';

export interface Work {
  readonly name: string;
  /** Puts what is needed into an empty folder. @returns command lines of `attache`, each of which prints JSON Lines */
  readonly prepare: (folder: string, stock: Stock) => readonly (readonly string[])[];
}

const desk = (folder: string): string => join(folder, 'desk.attache');

/** A work on a copy of the stock's archive. */
function onDesk(
  name: string,
  commands: (inFolder: (file: string) => string, stock: Stock) => readonly (readonly string[])[],
): Work {
  return {
    name,
    prepare(folder, stock) {
      copyFileSync(stock.archive, desk(folder));
      return commands((file) => join(folder, file), stock).map((args) => [
        ...args,
        ...(args.includes('--archive') ? [] : ['--archive', desk(folder)]),
        '--json',
      ]);
    },
  };
}

const times = <Made>(count: number, make: (number: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

export const WORKS: readonly Work[] = [
  {
    name: 'import',
    prepare: (folder, { articles }) => [
      ['import', ...articles.slice(0, 25), '--archive', join(folder, 'new.attache'), '--json'],
    ],
  },
  onDesk('edit', (_, { passages }) => [
    ...passages.slice(6).map(([article, words]) => ['annotate', article, words, '--note', 'Of interest.']),
    ...times(4, (number) => ['theme', 'add', `Subject ${number}`, '--keyword', `word${number}`]),
    ...times(6, (number) => ['tag', String(number), 'Subject 1']),
    ['theme', 'merge', 'Subject 2', 'Subject 3'],
  ]),
  onDesk('brief', (file) =>
    ['Deterrence', 'Autonomy', 'Burden-sharing'].map((theme, at) => [
      ...['brief', '--theme', theme, '--out', file(`brief-${at}.pdf`), '--date', '2026-03-01'],
    ]),
  ),
  onDesk('export', (file) => [
    ...['csv', 'qdc', 'qdpx', 'xlsx', 'web-annotation'].map((form) => [
      ...['export', `--${form}`, file(`coding.${form}`)],
    ]),
    ['export', '--coding', file('coding.json'), '--sources'],
  ]),
  onDesk('merge', (_, { briefs }) => briefs.map((brief) => ['merge', brief])),
  onDesk('coding', (_, { codings }) => codings.map((coding) => ['take-in', coding])),
  onCopies('migration', ({ older }) => older, 'check'),
  onDesk('backup', (file) => times(3, (number) => ['backup', file(`backup-${number}.attache`)])),
  onDesk('restore', (file) =>
    times(3, (number) => [
      ...['restore', file('desk.attache'), '--archive', file(`restored-${number}.attache`)],
    ]),
  ),
  onDesk('automatic backup', (_, { passages }) =>
    passages.slice(6, 10).flatMap(([article, words]) => [
      ['annotate', article, words, '--note', 'Of interest.'],
      ['backup', '--auto'],
    ]),
  ),
  {
    name: 'repair',
    prepare(folder, { damaged }) {
      copyFileSync(damaged, join(folder, 'damaged.attache-damaged'));
      return times(3, (number) => [
        ...['repair', join(folder, 'damaged.attache-damaged')],
        ...['--archive', join(folder, `repaired-${number}.attache`), '--json'],
      ]);
    },
  },
  onDesk('forget', () => [
    ['forget', '--brief', '1', '--yes'],
    ...times(5, (number) => ['forget', '--article', String(number + 1), '--yes']),
  ]),
  onCopies('encrypt', ({ archive }) => archive, 'encrypt'),
  onCopies('change of passphrase', ({ encrypted }) => encrypted, 'encrypt', '--change'),
];

/** A work on several copies, one after the other: what it does is done but once to each. */
function onCopies(name: string, of: (stock: Stock) => string, ...verb: readonly string[]): Work {
  return {
    name,
    prepare: (folder, stock) =>
      times(2, (number) => {
        const archive = join(folder, `copy-${number}.attache`);
        copyFileSync(of(stock), archive);
        return [...verb, '--archive', archive, '--json'];
      }),
  };
}
