import { describe, expect, test } from 'vitest';
import type { CodedProject } from '../coded-project';
import { drawnProject } from '../drawn-project';
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
