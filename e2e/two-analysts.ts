/** An archive in which two analysts coded two articles, made by the command line. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fixtures';

/** The analyst who works here, and the colleague whose annotations came in. */
export const COLLEAGUE = 'Zoé Arnaud';

const PORT = [
  'The port that waited',
  '“Nobody was going to keep the port open for us, so we bought the tugs ourselves,” said Ada Brandt, the harbour master. The ministry paid a third of the price, and the town the rest. Two neighbours had promised crews and sent none.',
  'The tugs came late. “Whoever looks at this coast must see ships, and see them every day,” said Ole Lind, a historian of the strait. He was asked whether that was worth the money. He laughed, and did not answer.',
  'In spring the council will vote on a fourth tug. Its opponents say that the bill belongs to all who use the strait. Its friends say that it can wait for nobody.',
] as const;
const LINE = [
  'A line on the map',
  '“A line that nobody watches is not a line,” said Mira Solberg, who commands the northern watch. Her budget has not grown in six years. The neighbours share her pictures and none of her costs.',
  'The watch counts eleven boats. It asked for twenty.',
] as const;

type Coded = readonly [article: 1 | 2, words: string, theme: string];
const MINE: readonly Coded[] = [
  [1, 'we bought the tugs ourselves', 'Autonomy'],
  [1, 'The ministry paid a third of the price, and the town the rest.', 'Burden-sharing'],
  [1, 'Whoever looks at this coast must see ships, and see them every day', 'Deterrence'],
  [1, 'it can wait for nobody', 'Autonomy'],
  [2, 'A line that nobody watches is not a line', 'Deterrence'],
];
const THEIRS: readonly Coded[] = [
  [1, 'Nobody was going to keep the port open for us, so we bought the tugs ourselves', 'Autonomy'],
  [
    1,
    'The ministry paid a third of the price, and the town the rest. Two neighbours had promised crews and sent none.',
    'Burden-sharing',
  ],
  [1, 'the bill belongs to all who use the strait', 'Burden-sharing'],
  [2, 'A line that nobody watches is not a line', 'Deterrence'],
  [2, 'The neighbours share her pictures and none of her costs.', 'Burden-sharing'],
];

/** Runs one verb of the built command line, and gives what it printed. */
export function attache(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`attache ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** @returns the path of the archive */
export function makeTwoAnalysts(folder: string): string {
  const archive = join(folder, 'two-analysts.attache');
  const on = ['--archive', archive, '--as', 'Nora Quist'];
  const files = [PORT, LINE].map((article, nth) => {
    const file = join(folder, `${nth + 1}.html`);
    writeFileSync(file, pageOf(article, addressOf(nth + 1)));
    return file;
  });
  for (const file of files) attache('import', file, ...on);
  for (const [article, words, theme] of MINE) {
    attache('annotate', String(article), words, '--theme', theme, ...on);
  }
  const theirs = join(folder, 'theirs.jsonld');
  writeFileSync(theirs, JSON.stringify(THEIRS.map(annotationOf)));
  attache('take-in', theirs, ...on);
  return archive;
}

const addressOf = (article: number): string => `https://www.example.org/${article}`;

const pageOf = ([title, ...paragraphs]: readonly [string, ...string[]], address: string): string =>
  `<html lang="en"><head><title>${title}</title><link rel="canonical" href="${address}"></head><body><article><h1>${title}</h1>${paragraphs
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;

function annotationOf([article, exact, theme]: Coded, nth: number): object {
  const text = (article === 1 ? PORT : LINE).slice(1).join('\n\n');
  const at = text.indexOf(exact);
  const uid = (number: number): string =>
    `urn:uuid:0190cccc-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: uid(nth + 1),
    type: 'Annotation',
    creator: { id: uid(1_000), type: 'Person', name: COLLEAGUE },
    body: [{ type: 'TextualBody', purpose: 'tagging', value: theme }],
    target: {
      source: addressOf(article),
      selector: {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(Math.max(0, at - 32), at),
        suffix: text.slice(at + exact.length, at + exact.length + 32),
      },
    },
  };
}
