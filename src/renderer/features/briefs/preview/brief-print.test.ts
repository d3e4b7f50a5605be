import { expect, test } from 'vitest';
import type { BriefId } from '../../../../main/core/contract/ids';
import type { Paper } from '../../../../main/core/contract/brief-pdf';
import { BriefPrint } from './brief-print.svelte';

const id = 7 as BriefId;

function setUp(save: () => Promise<boolean>) {
  const done: string[] = [];
  const client = {
    printBrief: ({ briefId, paper }: { briefId: BriefId; paper?: Paper | undefined }) => {
      done.push(`print ${briefId} on ${paper}`);
      return Promise.resolve({ warnings: [] });
    },
  };
  const brief = {
    id,
    save: () => {
      done.push('save');
      return save();
    },
  };
  return { printer: new BriefPrint(client, brief, { size: 'letter' }), done };
}

test('prints what the archive has, so the last words are saved first', async () => {
  const { printer, done } = setUp(() => Promise.resolve(true));
  await printer.print();
  expect([done, printer.isRunning]).toEqual([['save', 'print 7 on letter'], false]);
});

test('prints nothing old when the brief cannot be saved', async () => {
  const { printer, done } = setUp(() => Promise.resolve(false));
  await expect(printer.print()).rejects.toMatchObject({ code: 'conflict' });
  expect([done, printer.isRunning]).toEqual([['save'], false]);
});

test('a second press while the copy is made does nothing', async () => {
  const { printer, done } = setUp(() => Promise.resolve(true));
  await Promise.all([printer.print(), printer.print()]);
  expect(done).toEqual(['save', 'print 7 on letter']);
});
