import { describe, expect, test } from 'vitest';
import { packed } from './foreign-projects';
import { readQdpx } from './read-qdpx';
import { guid, projectAround, REPORT, selectionsOf, WORDS } from '../../testing/test-project';

const TEXT = { 'sources/t.txt': `\uFEFF${REPORT}` };
const CODING = `<Coding guid="${guid(1, 900)}"><CodeRef targetGUID="${guid(1, 12)}"/></Coding>`;
const SELECTIONS = selectionsOf(WORDS.map((words) => ({ words })));

/** Each source with what its passages say under which codes, and what was told. */
function read(sources: string, files: Readonly<Record<string, string>> = TEXT) {
  const project = readQdpx(packed({ 'project.qde': projectAround(sources), ...files }));
  const nameOf = new Map(project.themes.map(({ uid, name }) => [uid, name]));
  return {
    sources: project.sources.map(({ uid, details, text, passages }) => ({
      uid,
      title: details.title,
      hasText: text !== null,
      says: passages.map(({ place, tags }) => [
        place.kind === 'span'
          ? text?.slice(place.span.start, place.span.end)
          : place.kind === 'words'
            ? place.exact
            : place.kind === 'none' && place.why,
        ...tags.map(({ themeUid }) => nameOf.get(themeUid)),
      ]),
    })),
    told: project.notices.map(({ notice, count, examples }) => [notice, count, ...examples].join(' ')),
  };
}
const ALL = WORDS.map((words) => [words, 'Strike']);
const area = (number: number, inner: string, name = 'area', kind = 'PDF'): string =>
  `<${kind}Selection guid="${guid(1, number)}" name="${name}" page="0" firstX="1" firstY="1" secondX="9" secondY="9">${inner}${CODING}</${kind}Selection>`;
const words = (said: string): string =>
  `<Representation guid="${guid(1, 800)}"><PlainTextContent>${said}</PlainTextContent></Representation>`;

describe('a PDF', () => {
  const pdf = (areas: string, text = SELECTIONS): string =>
    `<PDFSource guid="${guid(1, 31)}" name="Locks.pdf" path="internal://r.pdf">${areas}<Representation guid="${guid(1, 32)}" name="Text of Locks" plainTextPath="internal://t.txt">${text}</Representation></PDFSource>`;

  test('comes in as its text, with what is coded in it, and areas by their words', () => {
    expect(
      read(pdf(area(701, words('stay\r\n until')) + area(702, words('at noon')) + area(703, ''))),
    ).toEqual({
      sources: [
        {
          uid: guid(1, 31),
          title: 'Locks.pdf',
          hasText: true,
          says: [...ALL, ['stay until', 'Doubt'], ['ambiguous', 'Doubt']],
        },
      ],
      told: ['areas 1 Locks.pdf', 'source-files 1 Locks.pdf'],
    });
  });

  test('with a passage that is written twice, as an area and as words, has it once with both codes', () => {
    const twin = area(100, words('Lock gates')) + area(101, '');
    const { sources, told } = read(pdf(twin));
    expect(sources[0]?.says).toEqual(
      WORDS.map((one, nth) => (nth < 2 ? [one, 'Strike', 'Doubt'] : [one, 'Strike'])),
    );
    expect(told).toEqual(['source-files 1 Locks.pdf']);
  });

  test('without a text says so, and keeps the words of its areas to be found in the article', () => {
    const bare = `<PDFSource guid="${guid(1, 31)}" name="Locks.pdf" path="internal://r.pdf">${area(701, words('stay until')) + area(702, '')}</PDFSource>`;
    expect(read(bare)).toEqual({
      sources: [{ uid: guid(1, 31), title: 'Locks.pdf', hasText: false, says: [['stay until', 'Doubt']] }],
      told: ['areas 1 Locks.pdf', 'other-sources 1 Locks.pdf'],
    });
  });
});

describe('a recording', () => {
  const point = (number: number, position: number): string =>
    `<SyncPoint guid="${guid(1, number)}" position="${position}" timeStamp="${position * 100}"/>`;
  const at = REPORT.indexOf('stay until') - 1; // the ship is two UTF-16 units and one character
  const transcript = (number: number, name: string): string =>
    `<Transcript guid="${guid(1, number)}" name="${name}" plainTextPath="internal://t.txt">${point(number + 1, at)}${point(number + 2, at + 10)}
     <TranscriptSelection guid="${guid(1, number + 3)}" name="clip" fromSyncPoint="${guid(1, number + 1)}" toSyncPoint="${guid(1, number + 2)}">${CODING}</TranscriptSelection>
     <TranscriptSelection guid="${guid(1, number + 4)}" name="clip" fromSyncPoint="${guid(1, number + 1)}">${CODING}</TranscriptSelection></Transcript>`;

  test.each(['Audio', 'Video'])('(%s) comes in as its transcripts, with what is coded in them', (kind) => {
    const source = `<${kind}Source guid="${guid(1, 41)}" name="Locks.mp4" path="relative:///x.mp4">${transcript(50, 'Said')}${transcript(60, 'Seen')}<${kind}Selection guid="${guid(1, 705)}" begin="5" end="9">${CODING}</${kind}Selection></${kind}Source>`;
    const says = [
      ['stay until', 'Doubt'],
      ['outside-text', 'Doubt'],
    ];
    expect(read(source)).toEqual({
      sources: [
        { uid: guid(1, 41), title: 'Locks.mp4', hasText: true, says },
        { uid: guid(1, 60), title: 'Seen', hasText: true, says },
      ],
      told: ['areas 1 Locks.mp4', 'source-files 1 Locks.mp4'],
    });
  });
});

test('a picture comes in as the description of it', () => {
  const source = `<PictureSource guid="${guid(1, 41)}" name="Locks.png" path="internal://x.png"><TextDescription guid="${guid(1, 42)}" plainTextPath="internal://t.txt">${SELECTIONS}</TextDescription>${area(703, '', 'area', 'Picture')}</PictureSource>`;
  expect(read(source)).toEqual({
    sources: [{ uid: guid(1, 41), title: 'Locks.png', hasText: true, says: ALL }],
    told: ['areas 1 Locks.png', 'source-files 1 Locks.png'],
  });
});

test('a source of blanks is told as one without a word, not as one whose formatting is lost', () => {
  const empty = (number: number, path: string): string =>
    `<TextSource guid="${guid(1, number)}" name="Memo ${number}" plainTextPath="internal://${path}" richTextPath="internal://a.docx"/>`;
  const inline = `<TextSource guid="${guid(1, 73)}" name="Memo 73"><PlainTextContent> \n </PlainTextContent></TextSource>`;
  const files = { 'sources/a.txt': '', 'sources/b.txt': '\uFEFF \r\n\u00A0\u200B' };
  const { sources, told } = read(empty(71, 'a.txt') + empty(72, 'b.txt') + inline, files);
  expect(sources.map(({ hasText }) => hasText)).toEqual([false, false, false]);
  expect(told).toEqual(['empty-sources 3 Memo 71 Memo 72 Memo 73']);
});
