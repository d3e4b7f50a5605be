import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../ingest/canonical-text';
import type { CodedProject, CodedSource } from '../coded-project';
import { NVIVO_LIKE, packed } from './foreign-projects';
import { readQdpx } from './read-qdpx';
import fc, { seedOr } from '../../../../seeded';

/** What each passage of a source says, and under which codes. */
const sayings = ({ text, passages }: CodedSource, { themes }: CodedProject) =>
  passages.map(({ place, tags, note }) => ({
    words: place.kind === 'span' ? text?.slice(place.span.start, place.span.end) : place,
    codes: tags.map(({ themeUid }) => themes.find((one) => one.uid === themeUid)?.name),
    note,
  }));

describe('a project made elsewhere', () => {
  const project = readQdpx(NVIVO_LIKE);

  test('has its people, its codes with their memos, and its origin', () => {
    expect(project).toMatchObject({
      name: 'Straits',
      origin: 'NVivo 12',
      analysts: [
        { uid: '11111111-0000-4000-8000-000000000001', name: 'Ada' },
        { uid: '11111111-0000-4000-8000-000000000002', name: 'JF' },
      ],
      themes: [
        { name: 'Deterrence', definition: 'Keeping off.\n\nSee Schelling.', colour: '#9c2a62' },
        { name: 'Places', definition: '', colour: null },
      ],
    });
  });

  test('has its passages at the right places of the canonical text', () => {
    const [straits, old, beside, gone, inline] = project.sources;
    expect(straits?.text).toBe(
      'Straits talks\n\n“Deterrence 😀 begins,” said Ana.\n\nA café in Tromsø. The café closed.',
    );
    expect(straits && sayings(straits, project)).toEqual([
      { words: 'Deterrence 😀 begins', codes: ['Deterrence', 'Places'], note: 'She means it.' },
      { words: 'café', codes: ['Places'], note: '' },
      { words: { kind: 'none', words: 'beyond', why: 'outside-text' }, codes: [], note: '' },
      { words: { kind: 'none', words: '\r\n\r\n', why: 'empty' }, codes: [], note: '' },
    ]);
    const second = straits?.passages[1]?.place;
    expect(second?.kind === 'span' && second.span.start).toBe(straits?.text?.lastIndexOf('café'));
    expect(inline && sayings(inline, project)).toEqual([{ words: 'here', codes: [], note: '' }]);
    expect([old, beside, gone].map((source) => source?.text)).toEqual([null, null, null]);
    expect(straits?.passages[0]).toMatchObject({
      uid: '44444444-0000-4000-8000-0000000000a1',
      analystUid: '11111111-0000-4000-8000-000000000001',
      createdAt: '2026-10-14T07:00:00.000Z',
      tags: [
        { analystUid: '11111111-0000-4000-8000-000000000001' },
        { analystUid: '11111111-0000-4000-8000-000000000002' },
      ],
    });
  });

  test('tells what it has that has no place here', () => {
    expect(project.notices.map(({ notice, count, examples }) => [notice, count, ...examples])).toEqual([
      ['cases', 1, 'Ana'],
      ['variables', 1, 'Age'],
      ['source-codings', 1, 'Straits talks'],
      ['formatting', 1, 'Straits talks'],
      ['external-sources', 2, 'On the old disk', 'Beside'],
      ['missing-sources', 1, 'Gone'],
      ['other-sources', 1, 'Report.pdf'],
      ['free-notes', 1, 'Diary'],
    ]);
  });

  test('may count line ends as one, if the names of its passages say so', () => {
    const counted = readQdpx(
      packed({
        'project.qde': `<Project xmlns="urn:QDA-XML:project:1.0" name="Q" origin="QualCoder"><CodeBook><Codes><Code guid="22222222-0000-4000-8000-000000000001" name="C" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="44444444-0000-4000-8000-000000000001" name="q.txt" plainTextPath="internal://q.txt">
<PlainTextSelection guid="44444444-0000-4000-8000-0000000000A1" name="Third 😀" startPosition="12" endPosition="19"><Description>memo</Description></PlainTextSelection>
</TextSource></Sources></Project>`,
        'sources/q.txt': 'First\r\nNext\r\n\r\nThird 😀 line',
      }),
    );
    expect(counted.sources.flatMap((source) => sayings(source, counted))).toEqual([
      { words: 'Third 😀', codes: [], note: 'memo' },
    ]);
    expect(counted.notices).toEqual([{ notice: 'counted-otherwise', count: 1, examples: ['q.txt'] }]);
  });

  test('has every passage that is named by its words at its place, and one without a name there or, told so, nowhere', () => {
    const word = fc
      .array(fc.constantFrom('a', '😀', '👩‍💻', 'e\u0301', 'e\uFEFF\u0301', 'é', '\u00AD', '가', '“'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((all) => `x${all.join('')}x`);
    const gap = fc.constantFrom(' ', '\r\n', '\r\n\r\n', '\n', '\t', '\u00A0');
    const words = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 20 });
    const order = fc.tuple(fc.nat(), fc.nat(), fc.boolean());
    fc.assert(
      fc.property(words, fc.constantFrom('', '\uFEFF'), order, (pieces, mark, [a, b, isNamed]) => {
        const first = Math.min(a % pieces.length, b % pieces.length);
        const last = Math.max(a % pieces.length, b % pieces.length);
        const before = pieces.slice(0, first).flat().join('');
        const passage = pieces
          .slice(first, last + 1)
          .flat()
          .slice(0, -1)
          .join('');
        const start = Array.from(before).length;
        const name = isNamed
          ? `name="${passage.replace(/[\r\n\t]/gu, (space) => `&#${space.charCodeAt(0)};`)}" `
          : '';
        const read = readQdpx(
          packed({
            'project.qde': `<Project xmlns="urn:QDA-XML:project:1.0" name=""><Sources><TextSource guid="44444444-0000-4000-8000-000000000001" name="t" plainTextPath="internal://t.txt"><PlainTextSelection guid="44444444-0000-4000-8000-0000000000A1" ${name}startPosition="${start}" endPosition="${start + Array.from(passage).length}"/></TextSource></Sources></Project>`,
            'sources/t.txt': mark + pieces.flat().join(''),
          }),
        );
        const found = read.sources[0]?.passages[0]?.place;
        // One passage without a name can be told by nothing where two ways of counting cut no word.
        if (found?.kind === 'none') {
          expect([found.why, isNamed]).toEqual(['uncertain-count', false]);
          return;
        }
        const [saying] = read.sources.flatMap((source) => sayings(source, read));
        const said = typeof saying?.words === 'string' ? saying.words : '';
        expect(said.replace(/\s+/gu, ' ')).toBe(canonicalText(passage).replace(/\s+/gu, ' '));
        const [source] = read.sources;
        const place = source?.passages[0]?.place;
        const ahead = place?.kind === 'span' ? (source?.text ?? '').slice(0, place.span.start) : '?';
        expect(ahead.replace(/\s+/gu, '')).toBe(canonicalText(before).replace(/\s+/gu, ''));
      }),
      { seed: seedOr(20261126), numRuns: 500 },
    );
  });

  test.each([
    ['no package', new TextEncoder().encode('PK\u0003\u0004 not really'), 'bad-file'],
    ['a package without a project', packed({ 'a.txt': 'x' }), 'bad-file'],
    ['a document type in the project', packed({ 'project.qde': '<!DOCTYPE Project><Project/>' }), 'bad-file'],
  ])('is refused with %s', (_what, bytes, code) => {
    expect(() => readQdpx(bytes)).toThrow(expect.objectContaining({ code }));
  });

  test('is refused when it would unpack to more than it may', () => {
    const bytes = packed({
      'project.qde':
        '<Project xmlns="urn:QDA-XML:project:1.0" name=""><Sources><TextSource plainTextPath="internal://a.txt"/></Sources></Project>',
      'a.txt': 'a',
    });
    const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 0xf000_0000, true);
    expect(() => readQdpx(bytes)).toThrow(expect.objectContaining({ code: 'too-big' }));
  });
});
