import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_THEMES } from '../themes/default-themes';
import { suggestThemes } from '../themes/suggest';
import type { ThemeId } from '../contract/ids';
import { ingest } from './ingest';

const FOLDER = new URL('../../../../resources/sample/', import.meta.url);
const NAMES = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as string[];
const read = (fileName: string) => ingest({ fileName, bytes: readFileSync(new URL(fileName, FOLDER)) });
const summary = (fileName: string) => {
  const { details, headings, format } = read(fileName);
  const { title, outlet, author, publishedOn, place, language } = details;
  return [format, title, outlet, author, publishedOn, place, language, headings.length];
};

describe('the sample archive', () => {
  test('has every article of its folder in its manifest', () => {
    // Beside the articles stand the manifest itself and the desk: what an analyst made of them.
    expect(
      readdirSync(FOLDER)
        .filter((name) => !name.endsWith('.json'))
        .sort(),
    ).toEqual(NAMES);
  });

  test('states its details as its articles do', () => {
    expect(NAMES.map(summary)).toEqual([
      [
        'text',
        'Arvenia ties its brigade in Ostrel to what allies spend',
        'Pallas Wire',
        'Pallas Wire staff',
        '2026-09-22',
        'Port Lysander',
        'en',
        0,
      ],
      [
        'html',
        'The tripwire and the invoice',
        'Ardmoor Review',
        'Johanna Quistgaard',
        '2026-09-28',
        'Ardmoor',
        'en',
        2,
      ],
      [
        'markdown',
        'Two percent of what?',
        'Common Ground Quarterly',
        'Wilmot Ashgrove',
        '2026-10-02',
        'Hallin',
        'en',
        0,
      ],
      [
        'text',
        'Pact ministers launch Common Readiness Fund',
        'Corran Pact Secretariat',
        null,
        '2026-10-07',
        'Ardmoor',
        'en',
        0,
      ],
      [
        'markdown',
        'Stop asking whether they will come',
        'The Lantern',
        'Étienne Rocheval',
        '2026-10-09',
        null,
        'en',
        0,
      ],
      [
        'html',
        'L’autonomie, ce mot qui fâche',
        'La Vigie d’Orsanne',
        'Clémence Hautecœur',
        '2026-10-13',
        'Orsanne',
        'fr',
        2,
      ],
      [
        'text',
        'Lesk says patrol ships were shadowed for nine hours during pact exercise',
        'Pallas Wire',
        'Ottoline Hargreave',
        '2026-10-16',
        'Tarnmouth',
        'en',
        0,
      ],
      [
        'text',
        'Who pays for the northern line?',
        'The Hallin Standard',
        null,
        '2026-10-21',
        'Hallin, Brennmark',
        'en',
        3,
      ],
      [
        'html',
        '“Fear is a supply problem”',
        'Signal & Shore',
        'Lennart Osei-Brandt',
        '2026-10-27',
        null,
        'en',
        0,
      ],
      [
        'text',
        'Orsanne pose ses conditions à la veille du sommet de Hallin',
        'Transligne',
        'Anselme Tournadre',
        '2026-11-03',
        'Hallin',
        'fr',
        0,
      ],
      [
        'html',
        'Allies leave Hallin with a number and an argument',
        'The Lantern',
        'Perpetua Lindqvist-Amadi',
        '2026-11-06',
        'Hallin, Brennmark',
        'en',
        2,
      ],
      [
        'markdown',
        'What the war game taught Vyrna',
        'Ardmoor Review',
        'Johanna Quistgaard',
        '2026-11-16',
        'Vyrna',
        'en',
        3,
      ],
    ]);
  });

  test.each(NAMES)('says that it is invented, in its licence and not in its text: %s', (fileName) => {
    const { details, text } = read(fileName);
    expect(details.licence).toMatch(/[Ii]nvent(?:ed|é) (?:for|pour).+Attaché/);
    expect(text).not.toMatch(
      /Attaché|min read|Lecture|Share|SOURCE|Source|Contact|newsletter|cookies|À lire aussi|Read more|Advertisement/,
    );
  });

  test.each(NAMES)('speaks of a default theme: %s', (fileName) => {
    const themes = DEFAULT_THEMES.map((details, index) => ({ ...details, id: index as ThemeId }));
    expect(suggestThemes(read(fileName).text, themes)).not.toEqual([]);
  });

  test('repeats one sentence in several outlets', () => {
    const outlets = NAMES.map(read)
      .filter(({ text }) => text.includes('We will not garrison a promise that others decline to pay for'))
      .map(({ details }) => details.outlet);
    expect(outlets).toEqual(['Pallas Wire', 'Ardmoor Review', 'The Hallin Standard']);
  });
});
