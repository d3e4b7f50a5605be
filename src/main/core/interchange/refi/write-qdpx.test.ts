import { describe, expect, test } from 'vitest';
import type { Uid } from '../../contract/ids';
import type { CodedPassage, CodedProject } from '../coded-project';
import { drawnProject, theme, uid } from '../../testing/arbitrary-project';
import { unpack } from '../zip/unpack';
import { readQdpx } from './read-qdpx';
import { breachesOf } from './schema-rules';
import { writeQdpx } from './write-qdpx';
import fc, { seedOr } from '../../../../seeded';

const SEED = seedOr(20261126);

describe('a project of ours', () => {
  test('goes out by the schema and comes back the same, character by character', () => {
    fc.assert(
      fc.property(drawnProject, (project) => {
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
    const [project] = fc.sample(drawnProject, { seed: SEED, numRuns: 1 });
    if (project === undefined) throw new Error('nothing drawn');
    expect(writeQdpx(project)).toEqual(writeQdpx(project));
  });
});

describe('a quote', () => {
  const MADE = '2026-10-14T07:30:00.000Z';
  /** A UUIDv7 of that moment. */
  const tagUid = `${Date.parse(MADE)
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/u, '$1-')}-7000-8000-000000000001` as Uid;
  const tag = { uid: tagUid, themeUid: uid(10), analystUid: uid(2) };
  const quote = (number: number, speaker: string | null, start: number): CodedPassage => ({
    uid: uid(number),
    speaker,
    place: { kind: 'span', span: { start, end: start + 3 } },
    note: '',
    analystUid: null,
    createdAt: null,
    updatedAt: null,
    tags: [{ ...tag, uid: number === 51 ? tagUid : uid(number + 10) }],
  });
  const project: CodedProject = {
    name: 'desk',
    origin: 'Attaché',
    analysts: [
      { uid: uid(1), name: 'Ada' },
      { uid: uid(2), name: 'Bo' },
    ],
    themes: [theme(10)],
    sources: [
      {
        uid: uid(40),
        details: { title: 'Article' },
        text: 'one two 😀 three',
        textHash: null,
        original: null,
        passages: [
          quote(51, 'Ana Sørlund', 0),
          quote(52, 'Linus "L" Vik', 4),
          quote(53, 'Ana Sørlund', 11),
          quote(54, null, 12),
        ],
      },
    ],
    notices: [],
  };
  const bytes = writeQdpx(project);
  const xml = unpack(bytes, () => true).get('project.qde') ?? new Uint8Array();

  test('goes out for who tagged it, from then on, with its speaker as a case', () => {
    expect(breachesOf(xml, 'project')).toEqual([]);
    const written = new TextDecoder().decode(xml);
    expect(written).toContain(
      `startPosition="0" endPosition="3" creatingUser="${uid(2)}" creationDateTime="${MADE}"`,
    );
    expect(
      Array.from(written.matchAll(/<Case .* name="(.*)">([^]*?)<\/Case>/gu), ([, name, said = '']) => [
        name,
        ...Array.from(said.matchAll(/SelectionRef targetGUID="(.*)"/gu), ([, one]) => one),
      ]),
    ).toEqual([
      ['Ana Sørlund', uid(51), uid(53)],
      ['Linus &quot;L&quot; Vik', uid(52)],
    ]);
    // QualCoder takes a source that nobody made for one by “default”.
    expect(written).toMatch(new RegExp(`<TextSource [^>]*creatingUser="${uid(1)}"`, 'u'));
  });

  test('comes back as what its speaker says, and no case is told of', () => {
    const back = readQdpx(bytes);
    expect(back.sources[0]?.passages.map(({ speaker, analystUid }) => [speaker, analystUid])).toEqual([
      ['Ana Sørlund', uid(2)],
      ['Linus "L" Vik', uid(2)],
      ['Ana Sørlund', uid(2)],
      [null, uid(2)],
    ]);
    expect(back.notices).toEqual([]);
  });
});

test('the rules of the schema are broken by what breaks them', () => {
  const broken = `<Project xmlns="urn:QDA-XML:project:1.0" creationDateTime="yesterday"><Sources><TextSource guid="7" name="x"><Coding guid="22222222-0000-4000-8000-000000000001"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding><PlainTextSelection guid="22222222-0000-4000-8000-000000000001" startPosition="1"/></TextSource></Sources><Users/><Memo/></Project>`;
  expect(breachesOf(new TextEncoder().encode(broken), 'project')).toEqual([
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
