import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../failure';
import type { IsoInstant, Uid } from '../../contract/ids';
import type { CodedProject, CodedSource, CodedTheme } from '../coded-project';
import { canonicalText } from '../../ingest/canonical-text';
import { unpack } from '../zip/unpack';
import { readDescription, writeDescription } from './description';
import { readQdc, writeQdc } from './qdc';
import { readQdpx } from './read-qdpx';
import { breachesOf } from './schema-rules';
import { writeQdpx } from './write-qdpx';

const SEED = 20261126;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const uid = (number: number): Uid => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Uid;
const theme = (number: number, rest: Partial<CodedTheme> = {}): CodedTheme => ({
  uid: uid(number),
  parentUid: null,
  name: `Theme ${number}`,
  definition: '',
  useFor: '',
  notFor: '',
  keywords: [],
  colour: null,
  ...rest,
});

/** A package as programs make it: a name a file. */
const packed = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])));

/** What each passage of a source says, and under which codes. */
const sayings = ({ text, passages }: CodedSource, { themes }: CodedProject) =>
  passages.map(({ place, tags, note }) => ({
    words: place.kind === 'span' ? text?.slice(place.span.start, place.span.end) : place,
    codes: tags.map(({ themeUid }) => themes.find((one) => one.uid === themeUid)?.name),
    note,
  }));

describe('a description', () => {
  const text = fc
    .array(fc.constantFrom('word', '\n', '\n\n', 'Use for: ', 'Not for: ', 'Keywords: ', '\\', ';', ' '))
    .map((all) => all.join(''));
  const keyword = fc
    .array(fc.constantFrom('a', ';', '\\', ' b', ':'), { minLength: 1 })
    .map((all) => all.join('').trim());

  test('carries all that a theme says, and gives it back', () => {
    const described = fc.record({
      definition: text,
      useFor: text,
      notFor: text,
      keywords: fc.array(
        keyword.filter((one) => one !== ''),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(described, (given) => void expect(readDescription(writeDescription(given))).toEqual(given)),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test('reads as a person writes', () => {
    const given = {
      definition: 'Acting alone.',
      useFor: 'Choice.',
      notFor: '',
      keywords: ['own', 'sovereign'],
    };
    expect(writeDescription(given)).toBe('Acting alone.\n\nUse for: Choice.\n\nKeywords: own; sovereign');
  });
});

describe('a codebook', () => {
  test('as Taguette writes it: flat, upper-case GUIDs', () => {
    const project = readQdc(
      encode(`<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4"><Codes>
<Code guid="0D62985D-B147-5D01-A9B5-CAE5DCD98342" name="interesting" isCodable="true"/>
<Code guid="2A08BDDF-4C35-4250-BF77-7DE37B50C930" name="people.staff" isCodable="true"><Description>Those who work &amp; there</Description></Code>
</Codes></CodeBook>`),
    );
    expect(project).toMatchObject({
      origin: 'Taguette 1.4',
      themes: [
        { uid: '0d62985d-b147-5d01-a9b5-cae5dcd98342', name: 'interesting', definition: '', colour: null },
        { uid: '2a08bddf-4c35-4250-bf77-7de37b50c930', definition: 'Those who work & there' },
      ],
      notices: [],
    });
  });

  test('as NVivo writes it: an older namespace, GUIDs in braces, folders, sets', () => {
    const { themes, notices } = readQdc(
      encode(`\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12" xmlns="urn:QDA-XML:codebook:1:0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes>
<Code guid="{6B29FC40-CA47-1067-B31D-00DD010662DA}" name="Security" isCodable="false" color="#F80">
<Code guid="{6B29FC40-CA47-1067-B31D-00DD010662DB}" name="Positive" isCodable="true" color="#FF8800"/>
</Code></Codes><Sets><Set guid="{6B29FC40-CA47-1067-B31D-00DD010662DC}" name="Favourites"/></Sets></CodeBook>`),
    );
    expect(themes.map(({ uid: own, parentUid, name, colour }) => ({ own, parentUid, name, colour }))).toEqual(
      [
        { own: '6b29fc40-ca47-1067-b31d-00dd010662da', parentUid: null, name: 'Security', colour: '#ff8800' },
        {
          own: '6b29fc40-ca47-1067-b31d-00dd010662db',
          parentUid: '6b29fc40-ca47-1067-b31d-00dd010662da',
          name: 'Positive',
          colour: '#ff8800',
        },
      ],
    );
    expect(notices).toEqual([
      { notice: 'folder-codes', count: 1, examples: ['Security'] },
      { notice: 'sets', count: 1, examples: ['Favourites'] },
    ]);
  });

  test('goes out by the schema and comes back the same', () => {
    const themes = [
      theme(1, { definition: 'One & <two>\n\ttabbed "three"', colour: '#23609f', keywords: ['a;b'] }),
      theme(2, { parentUid: uid(1), name: 'Under "it" \t& there', useFor: 'this', notFor: 'that' }),
      theme(3, { parentUid: uid(2), name: '威慑 😀' }),
      theme(4),
    ];
    const bytes = writeQdc({ themes });
    expect(breachesOf(bytes, 'codebook')).toEqual([]);
    expect(readQdc(bytes).themes).toEqual(
      themes.map((one) => (one.uid === uid(2) ? { ...one, name: 'Under "it" & there' } : one)),
    );
  });

  test.each([
    [
      'a document type',
      '<!DOCTYPE CodeBook [<!ENTITY x "y">]><CodeBook><Codes/></CodeBook>',
      /document type/,
    ],
    ['an unknown entity', '<CodeBook><Codes>&x;</Codes></CodeBook>', /line 1/],
    ['half a file', '<CodeBook>\n<Codes>', /line 2/],
    ['another document', '<html/>', /no REFI-QDA codebook/],
    ['a thousand levels', `${'<CodeBook>'.repeat(1_000)}${'</CodeBook>'.repeat(1_000)}`, /deeper/],
  ])('is refused with %s', (_what, xml, message) => {
    expect(() => readQdc(encode(xml))).toThrow(Failure);
    expect(() => readQdc(encode(xml))).toThrow(message);
  });
});

describe('a project made elsewhere', () => {
  /** NVivo's layout: a byte order mark, CR LF, code points, capital folder, memos by reference, sources elsewhere. */
  const RAW =
    '\uFEFFStraits talks\r\n\r\n“Deterrence 😀 begins,” said Ana.\r\n\r\nA cafe\u0301 in Tromsø. The cafe\u0301 closed.\r\n';
  const TEXT = RAW.slice(1);
  const position = (words: string, from = 0) => {
    const start = Array.from(TEXT.slice(0, TEXT.indexOf(words, from))).length;
    return `startPosition="${start}" endPosition="${start + Array.from(words).length}"`;
  };
  const NVIVO = packed({
    'project.qde': `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Straits" origin="NVivo 12" creatingUserGUID="{11111111-0000-4000-8000-000000000001}">
<Users><User guid="{11111111-0000-4000-8000-000000000001}" name="Ada" id="AB"/><User guid="{11111111-0000-4000-8000-000000000002}" id="JF"/></Users>
<CodeBook><Codes>
  <Code guid="22222222-0000-4000-8000-000000000001" name="Deterrence" isCodable="true" color="#9C2A62"><Description>Keeping off.</Description><NoteRef targetGUID="55555555-0000-4000-8000-000000000002"/></Code>
  <Code guid="22222222-0000-4000-8000-000000000002" name="Places" isCodable="true"/>
</Codes></CodeBook>
<Variables><Variable guid="33333333-0000-4000-8000-000000000001" name="Age" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="33333333-0000-4000-8000-000000000002" name="Ana"/></Cases>
<Sources>
  <TextSource guid="44444444-0000-4000-8000-000000000001" name="Straits talks" plainTextPath="internal://44444444-0000-4000-8000-000000000001.txt" richTextPath="internal://44444444-0000-4000-8000-000000000001.docx">
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A1" name="a" ${position('Deterrence 😀 begins')} creatingUser="{11111111-0000-4000-8000-000000000001}" creationDateTime="2026-10-14T09:00:00+02:00">
      <Coding guid="44444444-0000-4000-8000-0000000000B1" creatingUser="{11111111-0000-4000-8000-000000000001}"><CodeRef targetGUID="22222222-0000-4000-8000-000000000001"/></Coding>
      <Coding guid="44444444-0000-4000-8000-0000000000B2" creatingUser="{11111111-0000-4000-8000-000000000002}"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding>
      <NoteRef targetGUID="55555555-0000-4000-8000-000000000001"/>
    </PlainTextSelection>
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A2" ${position('cafe\u0301', TEXT.indexOf('The'))}>
      <Coding guid="44444444-0000-4000-8000-0000000000B3"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding>
    </PlainTextSelection>
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A3" name="beyond" startPosition="5" endPosition="5000"/>
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A4" ${position('\r\n\r\n')}/>
    <Coding guid="44444444-0000-4000-8000-0000000000B4"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding>
  </TextSource>
  <TextSource guid="44444444-0000-4000-8000-000000000002" name="On the old disk" plainTextPath="absolute://C:\\texts\\old.txt"><PlainTextSelection guid="44444444-0000-4000-8000-0000000000A5" name="some words" startPosition="0" endPosition="4"/></TextSource>
  <TextSource guid="44444444-0000-4000-8000-000000000003" name="Beside" plainTextPath="relative://../../etc/passwd"/>
  <TextSource guid="44444444-0000-4000-8000-000000000004" name="Gone" plainTextPath="internal://gone.txt"/>
  <TextSource guid="44444444-0000-4000-8000-000000000005" name="Inline"><PlainTextContent>Inline text 😀 here.</PlainTextContent><PlainTextSelection guid="44444444-0000-4000-8000-0000000000A6" startPosition="14" endPosition="18"/></TextSource>
  <PDFSource guid="44444444-0000-4000-8000-000000000006" name="Report.pdf" path="internal://x.pdf"/>
</Sources>
<Notes>
  <Note guid="55555555-0000-4000-8000-000000000001" name="Memo" plainTextPath="internal://55555555-0000-4000-8000-000000000001.txt"/>
  <Note guid="55555555-0000-4000-8000-000000000002" name="On the code"><PlainTextContent>See Schelling.</PlainTextContent></Note>
  <Note guid="55555555-0000-4000-8000-000000000003" name="Diary"><PlainTextContent>Monday.</PlainTextContent></Note>
</Notes>
</Project>`,
    'Sources/44444444-0000-4000-8000-000000000001.txt': RAW,
    'Sources/44444444-0000-4000-8000-000000000001.docx': 'PK',
    'Sources/55555555-0000-4000-8000-000000000001.txt': '\uFEFFShe means it.\r\n',
  });

  const project = readQdpx(NVIVO);

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
      ['source-codings', 1, 'Straits talks'],
      ['formatting', 1, 'Straits talks'],
      ['external-sources', 2, 'On the old disk', 'Beside'],
      ['missing-sources', 1, 'Gone'],
      ['other-sources', 1, 'Report.pdf'],
      ['variables', 1, 'Age'],
      ['free-notes', 1, 'Diary'],
      ['cases', 1, 'Ana'],
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

  test.each([
    ['no package', encode('PK\u0003\u0004 not really'), 'bad-file'],
    ['a package without a project', packed({ 'a.txt': 'x' }), 'bad-file'],
    ['a document type in the project', packed({ 'project.qde': '<!DOCTYPE Project><Project/>' }), 'bad-file'],
  ])('is refused with %s', (_what, bytes, code) => {
    expect(() => readQdpx(bytes)).toThrow(expect.objectContaining({ code }));
  });

  test('is refused when it would unpack to more than it may', () => {
    const bytes = packed({
      'project.qde': '<Project xmlns="urn:QDA-XML:project:1.0" name=""/>',
      'a.txt': 'a',
    });
    const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 0xf000_0000, true);
    expect(() => readQdpx(bytes)).toThrow(expect.objectContaining({ code: 'too-big' }));
  });
});

describe('a project of ours', () => {
  const text = fc
    .array(fc.constantFrom('word', ' ', '\n\n', '😀', 'é', '👩‍💻', '“', 'x\u0323', '<&>'), {
      minLength: 1,
      maxLength: 40,
    })
    .map((all) => canonicalText(`a${all.join('')}z`));
  const passage = fc.record({
    at: fc.nat(),
    length: fc.nat(),
    note: fc.constantFrom('', 'A note', '# Markdown\n\n- one\n- "two" & <three> 😀'),
    analyst: fc.nat({ max: 1 }),
    tags: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
  });
  const drawn = fc.array(fc.tuple(text, fc.array(passage, { maxLength: 6 })), { maxLength: 4 });

  const toProject = (
    sources: typeof drawn extends fc.Arbitrary<infer Value> ? Value : never,
  ): CodedProject => {
    let next = 100;
    return {
      name: 'desk',
      origin: 'Attaché',
      analysts: [
        { uid: uid(1), name: 'Ada' },
        { uid: uid(2), name: 'Jean "J" Fabre' },
      ],
      themes: [
        theme(10, { definition: 'What it is', colour: '#23609f' }),
        theme(11, { parentUid: uid(10), notFor: 'others', keywords: ['k'] }),
        theme(12, { parentUid: uid(11), colour: '#ff8800' }),
        theme(13),
      ],
      sources: sources.map(([whole, passages], nth): CodedSource => {
        const edges = Array.from(whole).reduce<number[]>(
          (all, one) => [...all, (all.at(-1) ?? 0) + one.length],
          [0],
        );
        return {
          uid: uid((next += 1)),
          details: {
            title: `Article ${nth}`,
            ...(nth % 2 === 0 && { outlet: 'Le Soir', url: 'https://a.example/?a=1&b=2' }),
          },
          text: whole,
          textHash: null,
          original: null,
          passages: passages.flatMap(({ at, length, note, analyst, tags }) => {
            const first = at % (edges.length - 1);
            const last = first + 1 + (length % (edges.length - 1 - first));
            const span = { start: edges[first] ?? 0, end: edges[last] ?? 0 };
            if (whole.slice(span.start, span.end).trim() === '') return [];
            return [
              {
                uid: uid((next += 1)),
                speaker: null,
                place: { kind: 'span' as const, span },
                note,
                analystUid: uid(1 + analyst),
                createdAt: '2026-10-14T07:00:00.000Z' as IsoInstant,
                updatedAt: '2026-10-15T07:00:00.000Z' as IsoInstant,
                tags: tags.map((tag) => ({
                  uid: uid((next += 1)),
                  themeUid: uid(10 + tag),
                  analystUid: uid(1 + ((analyst + tag) % 2)),
                })),
              },
            ];
          }),
        };
      }),
      notices: [],
    };
  };

  test('goes out by the schema and comes back the same, character by character', () => {
    fc.assert(
      fc.property(drawn, (sources) => {
        const project = toProject(sources);
        const bytes = writeQdpx(project);
        const xml = unpack(bytes, () => true).get('project.qde') ?? new Uint8Array();
        expect(breachesOf(xml, 'project')).toEqual([]);
        const back = readQdpx(bytes);
        const bare = (one: CodedProject) => ({
          ...one,
          sources: one.sources.map((source) => ({ ...source, original: null })),
        });
        expect(bare(back)).toEqual(project);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('makes the same bytes each time', () => {
    const project = toProject([['a😀z', []]]);
    expect(writeQdpx(project)).toEqual(writeQdpx(project));
  });
});

test('the rules of the schema are broken by what breaks them', () => {
  const broken = `<Project xmlns="urn:QDA-XML:project:1.0" creationDateTime="yesterday"><Sources><TextSource guid="7" name="x"><Coding guid="22222222-0000-4000-8000-000000000001"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding><PlainTextSelection guid="22222222-0000-4000-8000-000000000001" startPosition="1"/></TextSource></Sources><Users/><Memo/></Project>`;
  expect(breachesOf(encode(broken), 'project')).toEqual([
    'Project: name is missing',
    'Project: creationDateTime="yesterday"',
    'Project: Sources Users Memo ',
    'Project/Sources/TextSource: guid="7"',
    'Project/Sources/TextSource: Coding PlainTextSelection ',
    'Project/Sources/TextSource/PlainTextSelection: endPosition is missing',
    'Project/Users: ',
    'Project/Memo: unknown',
    '22222222-0000-4000-8000-000000000001 names two things',
    '22222222-0000-4000-8000-000000000002 names nothing',
  ]);
});
