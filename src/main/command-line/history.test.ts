import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { messages } from '../core/contract/messages/catalogue';
import { createTestEnvironment, makeFolder, RESOURCES } from '../core/testing/test-core';
import { run } from './run';

const ARTICLE = `The ferries stay

“We will keep the ferries running all winter,” said Ada Brandt, the harbour master.
`;

/** A desk with the command line and one article. */
async function openDesk() {
  const folder = makeFolder(onTestFinished);
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  const environment = createTestEnvironment();
  const desk = async (line: string): Promise<{ code: number; out: string[]; err: string[] }> => {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      print: (text: string) => Promise.resolve(void out.push(text)),
      say: (text: string) => void err.push(text),
      ask: () => Promise.resolve(null),
      async *lines() {
        // Nobody writes to it.
      },
      path: (given: string) => resolve(folder, given),
    };
    const context = { terminal, environment, resources: RESOURCES, who: { name: null }, tell: String };
    return { code: await run([...line.split(' '), '--archive', 'a.attache'], context, '0'), out, err };
  };
  await desk('import a.txt --as Ana');
  return desk;
}

test('undo and redo say what they did, and exit 1 where there is nothing', async () => {
  const desk = await openDesk();
  expect((await desk('history --json')).out.map((line) => (JSON.parse(line) as unknown[]).length)).toEqual([
    2,
  ]);
  expect(await desk('undo --steps 9')).toEqual({
    code: 0,
    out: [
      messages.frame.undone('import-article', 'The ferries stay'),
      messages.frame.undone('edit-analyst', 'Ana'),
    ],
    err: [],
  });
  expect(await desk('undo')).toEqual({ code: 1, out: [], err: [messages.forgetting.nothingToUndo] });
  expect((await desk('redo --steps 2')).code).toBe(0);
  expect(await desk('redo')).toEqual({ code: 1, out: [], err: [messages.forgetting.nothingToRedo] });
  expect((await desk('history --keep year')).code).toBe(0);
  expect(await desk('history --keep year')).toEqual({
    code: 1,
    out: [],
    err: [messages.forgetting.keptAlready],
  });
});

test('forget says first what would go, and forgets only with --yes', async () => {
  const desk = await openDesk();
  const told = await desk('forget --article 1 --dry-run');
  expect([told.code, told.out[0], told.err]).toEqual([
    0,
    messages.forgetting.goes(messages.forgetting.kinds.article, 'The ferries stay'),
    [],
  ]);
  expect(await desk('forget --article 1')).toMatchObject({ code: 1, err: [messages.forgetting.onlySaid] });
  const done = await desk('forget --article 1 --yes');
  expect([done.code, done.err, done.out.at(-1)]).toEqual([
    0,
    [],
    expect.stringContaining('Forgotten for good'),
  ]);
  expect(await desk('forget --article 1 --yes')).toMatchObject({
    code: 1,
    err: [messages.forgetting.noArticle('1')],
  });
  expect((await desk('search ferries')).out).toEqual([]);
});
