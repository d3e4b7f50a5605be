import { describe, expect, test } from 'vitest';
import { packed } from './foreign-projects';
import { readQdpx } from './read-qdpx';
import { guid, projectAround, REPORT, selectionsOf, textSource } from '../../testing/test-project';

const SELECTIONS = selectionsOf([{ words: 'Nils Brandt', coder: 0 }, { words: 'Eva Lund' }]);
const [BRANDT, LUND] = [guid(1, 100), guid(1, 101)];

function read(sources: string, rest: string, origin = 'Other') {
  const files = {
    'project.qde': projectAround(sources, { origin }, rest),
    'sources/t.txt': REPORT,
    'sources/n.txt': '\uFEFFFrom a file.\r\n',
  };
  const { sources: read, themes, analysts, notices } = readQdpx(packed(files));
  return {
    says: read.flatMap(({ text, passages }) =>
      passages.map(({ place, note, analystUid, tags }) => [
        place.kind === 'span' ? text?.slice(place.span.start, place.span.end) : place,
        note,
        analysts.find(({ uid }) => uid === analystUid)?.name ?? null,
        tags.length,
      ]),
    ),
    definitions: themes.map(({ definition }) => definition),
    told: notices.map(({ notice, count, examples }) => [notice, count, ...examples].join(' ')),
  };
}
const note = (number: number, content: string, attributes = ''): string =>
  `<Note guid="${guid(1, number)}" name="Note ${number}" ${attributes}>${content}</Note>`;
const link = (number: number, origin: string, target: string): string =>
  `<Link guid="${guid(1, number)}" name="Link ${number}" direction="OneWay" originGUID="${origin}" targetGUID="${target}"/>`;

test('notes that links join to a passage or a code are its own, from either end', () => {
  const rest = `<Notes>${note(801, '', 'plainTextPath="internal://n.txt"')}${note(802, '<PlainTextContent>On her.</PlainTextContent>')}${note(803, '<PlainTextContent>On strikes.</PlainTextContent>')}${note(804, '<PlainTextContent>Diary.</PlainTextContent>')}</Notes>
<Links>${link(811, guid(1, 801), BRANDT)}${link(812, LUND, guid(1, 802))}${link(813, guid(1, 803), guid(1, 11))}${link(814, BRANDT, LUND)}</Links>`;
  expect(read(textSource(SELECTIONS), rest)).toEqual({
    says: [
      ['Nils Brandt', 'From a file.', null, 1],
      ['Eva Lund', 'On her.', 'Ada', 1],
    ],
    definitions: ['On strikes.', ''],
    told: ['free-notes 1 Note 804', 'links 1 Link 814'],
  });
});

test('a note that is joined twice, by reference and by a link, is written once', () => {
  const selection = SELECTIONS.replace(
    '</PlainTextSelection>',
    `<NoteRef targetGUID="${guid(1, 801)}"/></PlainTextSelection>`,
  );
  const rest = `<Notes>${note(801, '', 'plainTextPath="internal://n.txt"')}</Notes><Links>${link(811, guid(1, 801), BRANDT)}</Links>`;
  const { says, told } = read(textSource(selection), rest);
  expect(says[0]).toEqual(['Nils Brandt', 'From a file.', null, 1]);
  expect(told).toEqual([]);
});

describe('a note that says where in the source it stands', () => {
  const at = Array.from(REPORT.slice(0, REPORT.indexOf('Friday'))).length;
  const mark = (start: number): string =>
    `<PlainTextContent>Really?</PlainTextContent><PlainTextSelection guid="${guid(1, 821)}" startPosition="${start}" endPosition="${start + 6}"/>`;
  const source = textSource(`${SELECTIONS}<NoteRef targetGUID="${guid(1, 801)}"/>`);
  const rest = (start: number): string =>
    `<Notes>${note(801, mark(start), `creatingUser="${guid(1, 2)}"`)}</Notes>`;

  test('is a passage of it, by whoever wrote the note', () => {
    expect(read(source, rest(at))).toMatchObject({
      says: [{}, {}, ['Friday', 'Really?', 'Bo', 0]],
      told: [],
    });
  });

  test('may stand within the note’s own length where QualCoder wrote it, and is on the note elsewhere', () => {
    expect(read(source, rest(0), 'QualCoder 4.0').says[2]).toEqual(['Lock g', 'Really?', 'Bo', 0]);
    expect(read(source, rest(0))).toMatchObject({ says: [{}, {}], told: ['source-notes 1 Locks'] });
  });
});

test('what is coded to a case is counted as a case, not as a code that is missing', () => {
  const coded = (uid: string) => `<Coding guid="${guid(1, 830)}"><CodeRef targetGUID="${uid}"/></Coding>`;
  const whole = `<PlainTextSelection guid="${guid(1, 840)}" startPosition="0" endPosition="40">${coded(guid(1, 841))}</PlainTextSelection>`;
  const lost = `<PlainTextSelection guid="${guid(1, 842)}" startPosition="0" endPosition="4">${coded(guid(1, 843))}</PlainTextSelection>`;
  const rest = `<Cases><Case guid="${guid(1, 841)}" name="Nils"/></Cases>`;
  expect(read(textSource(whole + lost), rest)).toMatchObject({
    says: [['Lock', '', null, 0]],
    told: ['cases 1 Nils', 'unknown-themes 1'],
  });
});
