import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestCore, BACKGROUND } from '../../testing/test-core';
import { NONE, importProject } from '../../testing/test-interchange';

const CASES = resolve(import.meta.dirname, '../../../../../../shared/cases/exchange');
const because = existsSync(CASES) ? '' : ' (skipped: no ../shared/cases/exchange)';

const WORDS = [
  'Ferry strike',
  'Harbour chief Rolf Anders',
  'stay in',
  'We wait',
  'Mayor Ines Tal',
  'Nobody believed her',
  'at noon',
];

/** What is in an archive after files were taken in, and what the last report says. */
async function after(...names: readonly string[]) {
  const core = await openTestCore();
  const reports = [];
  for (const name of names) {
    reports.push(await importProject(core, readFileSync(resolve(CASES, name)).toString('base64')));
  }
  const annotations = await core.handlers.listAllAnnotations({}, BACKGROUND);
  const analysts = await core.handlers.listAnalysts({}, BACKGROUND);
  const report = reports.at(-1);
  return {
    words: annotations.map(({ anchor }) => anchor.exact),
    analysts: analysts.slice(1).map(({ name }) => name),
    added: report?.added,
    told: report?.notices.map(({ notice, count }) => `${notice} ${count}`),
  };
}

describe.skipIf(because !== '')(`cases of other programs${because}`, () => {
  const people = { analysts: ['Ada', 'Bo'] };

  test.each([
    ['01-qde-named-after-project.qdpx', WORDS, ['project-name 1', 'colours 1']],
    ['02-crlf-heading-coded.qdpx', WORDS, ['counted-otherwise 1', 'colours 1']],
    ['03-bom-counted-as-a-character.qdpx', WORDS, ['counted-otherwise 1', 'colours 1']],
    [
      '04-pdf-with-text.qdpx',
      [...WORDS.slice(0, 3), 'stay in', ...WORDS.slice(3)],
      ['source-files 1', 'colours 1'],
    ],
    ['06-two-empty-sources.qdpx', [], ['empty-sources 2', 'colours 1']],
  ])('%s', async (name, words, told) => {
    expect(await after(name)).toMatchObject({ ...people, words, told });
  });

  test('05: two exports of one project', async () => {
    expect(await after('05a-export-monday.qdpx', '05b-export-tuesday-new-guids.qdpx')).toEqual({
      ...people,
      words: WORDS,
      added: NONE,
      told: ['matched-themes 2', 'known-by-place 7'],
    });
  });

  test('07: a codebook with two subcodes of one name, twice', async () => {
    const name = '07-same-subcode-name-take-in-twice.qdc';
    expect(await after(name, name)).toMatchObject({ added: NONE, told: [] });
  });
});
