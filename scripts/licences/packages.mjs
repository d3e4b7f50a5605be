/** Which packages of others go out with the program, under which licences, and whether we may pass them on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the texts of all licences are shipped, from `ROOT` on. */
export const LICENCES = 'resources/third-party-licences.txt';

/** Licences whose works an MIT product may hold (SPDX). Whatever is not named is not allowed: unknown ones above all. */
const ALLOWED = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT OFL-1.1 Unlicense Zlib'.split(' '),
);

/** What packages say in their licence's text and not in `package.json`; read by hand. */
const READ_BY_HAND = { 'png-js': 'MIT', runed: 'MIT', 'svelte-toolbelt': 'MIT' };

/** @param {string} expression of SPDX @returns whether what it covers may be part of an MIT product */
export function isAllowed(expression) {
  const either = expression.replace(/^\((.*)\)$/u, '$1').split(/ OR /u);
  return either.some((one) =>
    one.split(/ AND /u).every((name) => ALLOWED.has(name.replace(/[()]/gu, '').trim())),
  );
}

/**
 * The package that a module of a build belongs to, as its folder from `ROOT` on; null for our own modules and virtual ones.
 * @param {string} id a module's file, with or without a query
 */
export function packageOf(id) {
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id.replaceAll('\\', '/').split('?')[0]);
  const at = found?.[0].indexOf('node_modules/') ?? -1;
  return at === -1 || id.startsWith('\0') ? null : found[0].slice(at);
}

/** Folders of all packages that electron-builder puts beside the build: what `dependencies` come to. @param lock package-lock.json */
export function installedWithProgram(lock) {
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder !== '' && !dev && !devOptional && !optional)
    .map(([folder]) => folder);
}

/**
 * What is shipped of one package.
 * @param {string} folder from `ROOT` on
 * @returns name, version, licence (SPDX), and its texts
 * @throws Error where the licence is none that we may ship, or its text is missing
 */
export function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const licence = READ_BY_HAND[name] ?? (typeof license === 'string' ? license : 'unknown');
  if (!isAllowed(licence))
    throw new Error(`${name} ${version} is under ${licence}, which may not be shipped.`);
  const texts = textsIn(join(ROOT, folder), name);
  if (texts.length === 0) {
    throw new Error(
      `${name} ${version} has no licence text: put it into scripts/licences/texts/${fileName(name)}.`,
    );
  }
  return { name, version, licence, texts };
}

function textsIn(folder, name) {
  const own = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|unlicense|ofl)(?:[.-].*)?$/iu.test(file))
    .sort()
    .map((file) => join(folder, file));
  const kept = join(ROOT, 'scripts/licences/texts', fileName(name));
  const files = own.length > 0 || !existsSync(kept) ? own : [kept];
  return files.map((file) => readFileSync(file, 'utf8').replace(/\r\n?/gu, '\n').trim());
}

const fileName = (name) => `${name.replace('@', '').replace('/', '-')}.txt`;

/** Fonts and data that lie in `resources` themselves, by the file that holds their licence. */
const fontLicences = () =>
  readdirSync(join(ROOT, 'resources/fonts'))
    .filter((file) => file.endsWith('.txt'))
    .sort();

const HEADING = (title) => `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}`;
const LISTED = /^- (?<name>\S+) (?<version>\S+) \((?<licence>[^)]+)\), (?<folder>node_modules\/\S+)$/gmu;

/**
 * The file of licences: the same bytes from the same packages.
 * @param {readonly string[]} folders of all packages that are shipped, from `ROOT` on, in any order
 */
export function licencesText(folders) {
  const packages = [...new Set(folders)].sort().map((folder) => ({ folder, ...readPackage(folder) }));
  const byText = Map.groupBy(packages, ({ texts }) => texts.join('\n\n'));
  return [
    'Attaché contains or is shipped with the works of others that are listed here. Each is under its own licence,',
    'whose text follows. Attaché itself is under the MIT licence: see LICENSE. The packaged program also holds Electron',
    'and Chromium, whose licences stand beside it in LICENSE.electron.txt and LICENSES.chromium.html.',
    '',
    ...packages.map(({ name, version, licence, folder }) => `- ${name} ${version} (${licence}), ${folder}`),
    ...fontLicences().map((file) => `- fonts: resources/fonts/${file}`),
    '- sRGB colour profile of the International Color Consortium, resources/sRGB_IEC61966_2_1.icc',
    ...[...byText].flatMap(([text, holders]) => [
      '',
      HEADING(
        holders
          .map(({ name, version }) => `${name} ${version}`)
          .filter(isFirst)
          .join('\n'),
      ),
      '',
      text,
    ]),
    ...fontLicences().flatMap((file) => [
      '',
      HEADING(`resources/fonts/${file}`),
      '',
      readFileSync(join(ROOT, 'resources/fonts', file), 'utf8')
        .replace(/\r\n?/gu, '\n')
        .trim(),
    ]),
    '',
  ].join('\n');
}

const isFirst = (one, at, all) => all.indexOf(one) === at;

/** Folders of the packages that a file of licences lists. @param {string} text */
export const listedIn = (text) => Array.from(text.matchAll(LISTED), ({ groups }) => groups.folder);

/** The file as it is shipped; empty where there is none. */
export const readLicences = () =>
  existsSync(join(ROOT, LICENCES)) ? readFileSync(join(ROOT, LICENCES), 'utf8') : '';
