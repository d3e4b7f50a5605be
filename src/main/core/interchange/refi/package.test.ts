import { describe, expect, test } from 'vitest';
import { packed } from './foreign-projects';
import { readQdpx } from './read-qdpx';
import { projectAround, REPORT, selectionsOf, textSource } from '../../testing/test-project';

const SELECTIONS = selectionsOf([{ words: 'Nils Brandt' }]);
const PROJECT = projectAround(textSource(SELECTIONS));

/** What was found of the one passage, and what was told. */
function read(files: Readonly<Record<string, string>>) {
  const { sources, notices } = readQdpx(packed(files));
  return {
    words: sources.flatMap(({ text, passages }) =>
      passages.map(({ place }) =>
        place.kind === 'span' ? text?.slice(place.span.start, place.span.end) : null,
      ),
    ),
    told: notices.map(({ notice, examples }) => [notice, ...examples].join(' ')),
  };
}

describe('a package', () => {
  test.each([
    ['as the standard has it', 'project.qde', 'sources/t.txt', []],
    ['in other letters', 'PROJECT.QDE', 'Sources/T.TXT', []],
    ['called after the project', 'Lock trial.qde', 'Sources/t.txt', ['project-name lock trial.qde']],
    ['in a folder', 'Locks/project.qde', 'Locks/sources/t.txt', ['project-name locks/project.qde']],
    ['with the text somewhere else', 'project.qde', 'texts/plain/t.txt', []],
    ['with backslashes', 'Locks\\a.qde', 'Locks\\Sources\\t.txt', ['project-name locks/a.qde']],
  ])('%s is read', (_what, project, text, told) => {
    expect(read({ [project]: PROJECT, [text]: REPORT })).toEqual({ words: ['Nils Brandt'], told });
  });

  test('with several projects gives the standard’s own, and names the others', () => {
    const other = '<Project xmlns="urn:QDA-XML:project:1.0" name="Other"/>';
    const files = {
      'a.qde': other,
      'old/project.qde': other,
      'project.qde': PROJECT,
      'sources/t.txt': REPORT,
    };
    expect(read({ ...files, '__MACOSX/._project.qde': 'Mac OS X' })).toEqual({
      words: ['Nils Brandt'],
      told: ['other-projects a.qde old/project.qde'],
    });
  });

  test.each([
    ['without a scheme', 't.txt', 't.txt'],
    ['with the folder', 'internal://sources/t.txt', 't.txt'],
    ['with three slashes', 'internal:///t.txt', 't.txt'],
    ['written as a URL', 'internal://my%20text%201.txt', 'my text 1.txt'],
    ['with a per cent sign of its own', 'internal://100%.txt', '100%.txt'],
    ['with no ending', 'internal://t', 't'],
  ])('finds a text named %s', (_what, path, file) => {
    const project = projectAround(textSource(SELECTIONS).replace('internal://t.txt', path));
    expect(read({ 'project.qde': project, [`sources/${file}`]: REPORT }).words).toEqual(['Nils Brandt']);
  });

  test('takes no file for another of the same name in two folders', () => {
    const files = { 'project.qde': PROJECT, 'a/t.txt': REPORT, 'b/t.txt': 'Another text.' };
    expect(read(files)).toEqual({ words: [null], told: ['missing-sources Locks'] });
  });

  test('whose program names things by ids of its own keeps what belongs together', () => {
    const named = PROJECT.replace(/\b0{7}1-0000-4000-8000-0*(\d+)\b/gu, 'id-$1');
    expect(named).toContain('<CodeRef targetGUID="id-11"/>');
    const files = { 'project.qde': named, 'sources/t.txt': REPORT };
    const project = readQdpx(packed(files));
    const [passage] = project.sources[0]?.passages ?? [];
    expect(passage?.analystUid).toBe(project.analysts[0]?.uid);
    expect(passage?.tags.map(({ themeUid }) => themeUid)).toEqual([project.themes[0]?.uid]);
    // The same file names the same things again; another file's “id-1” is somebody else.
    expect(readQdpx(packed(files))).toEqual(project);
    const other = readQdpx(packed({ ...files, 'project.qde': named.replace('"Ada"', '"Eve"') }));
    expect(other.analysts[0]?.uid).not.toBe(project.analysts[0]?.uid);
  });
});
