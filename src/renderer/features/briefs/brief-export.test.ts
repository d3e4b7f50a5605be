import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Undrawn } from '../../../main/core/contract/undrawn';
import { expect, test } from 'vitest';
import type { SigningKey } from '../../../main/core/contract/exchange';
import type { IsoInstant, Uid } from '../../../main/core/contract/ids';
import type { BriefEvent } from '../../../main/core/contract/brief-history';
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { SavedFile } from '../../../main/core/contract/shell';
import { CallFailure, type CallOptions } from '../../client';
import { PaperChoice } from './preview/paper-choice.svelte';
import { BriefExport, type ExportStage } from './brief-export.svelte';
import type { EvidenceLookup } from './evidence-refs';
import { BRIEF_ID, draft, evidence, judgement, lookup, quoteRef, source } from '../../testing/test-briefs';

const FILE: SavedFile = {
  path: '/home/a/brief.pdf',
  bytes: 4000,
  pages: 3,
  sha256: 'ab',
  warnings: [],
  carries: null,
  signedWith: null,
};
const SETTLED = draft({ judgements: [judgement({ evidence: [quoteRef(1)] })] });
const RED = lookup(evidence(1, { source: source(1, { marking: 'TLP:RED' }) }));
const AT = '2026-10-14T09:00:00.000Z' as IsoInstant;
const KEY: SigningKey = { key: 'ab', fingerprint: '00aa', words: ['acorn'], createdAt: AT, replaced: null };

interface Setting {
  readonly draft?: BriefDraft;
  readonly known?: EvidenceLookup;
  readonly undrawn?: readonly Undrawn[];
  readonly isSaved?: boolean;
  readonly key?: SigningKey | null;
  readonly answer?: (options: CallOptions) => Promise<SavedFile | null>;
}

/** An exporter, and what it asked of the archive, in order. */
function exporting({
  draft: given = SETTLED,
  known = lookup(evidence(1)),
  undrawn = [],
  isSaved = true,
  key = null,
  answer = () => Promise.resolve(FILE),
}: Setting = {}) {
  const asked: unknown[] = [];
  const history: BriefEvent[] = [];
  const paper = new PaperChoice();
  const exporter = new BriefExport(
    {
      saveBriefPdf: (request, options = {}) => {
        asked.push(request);
        return answer(options);
      },
      briefHistory: () => Promise.resolve([...history]),
      releaseBrief: ({ reason }) => {
        asked.push(reason);
        history.push({
          uid: 'event' as Uid,
          what: 'released',
          at: AT,
          by: { uid: 'analyst' as Uid, name: 'A. Analyst' },
          reason,
          sources: [{ source: 'article-1' as Uid, marking: 'TLP:RED', brief: 'none' }],
          before: [],
        });
        return Promise.resolve(history);
      },
      signingKey: () => Promise.resolve(key),
      makeSigningKey: ({ passphrase }) => {
        asked.push(passphrase);
        return Promise.resolve(KEY);
      },
    },
    {
      id: BRIEF_ID,
      draft: given,
      lookup: known,
      hidden: new Set(),
      undrawn,
      save: () => Promise.resolve(isSaved),
    },
    paper,
  );
  return { exporter, asked, paper };
}

test('a settled brief is asked how it is to go out, and goes out whole unless told otherwise', async () => {
  const { exporter, asked } = exporting();
  await exporter.begin();
  expect(exporter.stage).toEqual({ kind: 'asking', findings: [] });
  await exporter.run();
  expect(exporter.stage).toEqual({ kind: 'done', file: FILE });
  expect(asked).toEqual([{ briefId: BRIEF_ID, paper: 'a4' }]);
});

test('an findings brief may go on', async () => {
  const { exporter } = exporting({ draft: { ...SETTLED, bottomLine: '' } });
  await exporter.begin();
  expect(exporter.stage).toEqual({ kind: 'asking', findings: [{ kind: 'no-bottom-line' }] });
  expect(exporter.mayGoOn).toBe(true);
});

test('what no font draws holds the export until it is settled', async () => {
  const { exporter, asked } = exporting({ undrawn: [{ place: { kind: 'title' }, characters: ['ᚠ'] }] });
  await exporter.begin();
  expect([exporter.isUndrawn, exporter.mayGoOn, exporter.gap]).toEqual([
    true,
    false,
    messages.undrawn.blocks,
  ]);
  await exporter.run();
  expect(asked).toEqual([]);
});

test('a source above the marking holds the export until it is released with a reason, which is kept', async () => {
  const { exporter, asked } = exporting({ known: RED });
  await exporter.begin();
  exporter.release.reason = '   ';
  expect([exporter.highestMarking, exporter.mayGoOn]).toEqual(['TLP:RED', false]);
  await exporter.run();
  expect(exporter.stage.kind).toBe('asking');
  exporter.release.reason = ' Agreed with the source. ';
  await exporter.run();
  expect(exporter.stage.kind).toBe('done');
  expect(asked).toEqual(['Agreed with the source.', { briefId: BRIEF_ID, paper: 'a4' }]);
  await exporter.begin();
  expect([exporter.highestMarking, exporter.mayGoOn]).toEqual([null, true]);
});

test('a reader copy carries no texts, and whole texts are asked about each time', async () => {
  const { exporter, asked } = exporting();
  await exporter.begin();
  exporter.choice.fullTexts = true;
  await exporter.run();
  await exporter.begin();
  await exporter.run();
  exporter.choice.carries = 'reader';
  await exporter.begin();
  exporter.choice.fullTexts = true;
  await exporter.run();
  expect(asked).toEqual([
    { briefId: BRIEF_ID, paper: 'a4', fullTexts: true },
    { briefId: BRIEF_ID, paper: 'a4' },
    { briefId: BRIEF_ID, paper: 'a4', readerCopy: true },
  ]);
});

test('names are asked about each time, and the paper stays as it was chosen', async () => {
  const { exporter, asked, paper } = exporting();
  await exporter.begin();
  exporter.choice.nameAuthors = true;
  await exporter.run();
  paper.choose('letter');
  await exporter.begin();
  await exporter.run();
  expect(asked).toEqual([
    { briefId: BRIEF_ID, paper: 'a4', nameAuthors: true },
    { briefId: BRIEF_ID, paper: 'letter' },
  ]);
});

test('signing waits for a key and its passphrase, and forgets what was typed', async () => {
  const { exporter, asked } = exporting();
  await exporter.begin();
  const { signing } = exporter.choice;
  signing.isWanted = true;
  signing.passphrase = 'nine small boats';
  expect([exporter.mayGoOn, signing.mayMake]).toEqual([false, false]);
  signing.repeated = 'nine small boats';
  await signing.make();
  expect([signing.key, signing.isNew, exporter.mayGoOn]).toEqual([KEY, true, true]);
  await exporter.run();
  expect(asked).toEqual([
    'nine small boats',
    { briefId: BRIEF_ID, paper: 'a4', passphrase: 'nine small boats' },
  ]);
  expect([signing.passphrase, signing.repeated]).toEqual(['', '']);
});

test('a wrong passphrase is said, and the choices stand for another try', async () => {
  const { exporter } = exporting({
    key: KEY,
    answer: () => Promise.reject(new CallFailure('bad-request', 'This is not the passphrase of your key.')),
  });
  await exporter.begin();
  exporter.choice.signing.isWanted = true;
  expect(exporter.mayGoOn).toBe(false);
  exporter.choice.signing.passphrase = 'nine small ships';
  await exporter.run();
  expect(exporter.stage).toEqual({ kind: 'failed', message: 'This is not the passphrase of your key.' });
  exporter.look();
  expect([exporter.stage.kind, exporter.choice.signing.isWanted]).toEqual(['asking', true]);
});

test('says how far it is, and stops when told', async () => {
  const seen: ExportStage[] = [];
  const { exporter } = exporting({
    answer: ({ onprogress, signal }) => {
      onprogress?.(2, 9);
      seen.push(exporter.stage);
      exporter.close();
      return signal?.aborted === true
        ? Promise.reject(new CallFailure('cancelled', ''))
        : Promise.resolve(FILE);
    },
  });
  await exporter.begin();
  await exporter.run();
  expect(seen).toEqual([{ kind: 'running', done: 2, total: 9 }]);
  expect(exporter.stage).toEqual({ kind: 'idle' });
});

test('a place that was not chosen is no failure', async () => {
  const { exporter } = exporting({ answer: () => Promise.resolve(null) });
  await exporter.begin();
  await exporter.run();
  expect(exporter.stage).toEqual({ kind: 'idle' });
});

test('never exports an older text than the one on the screen', async () => {
  const { exporter, asked } = exporting({ isSaved: false });
  await exporter.begin();
  await exporter.run();
  expect([asked, exporter.stage.kind]).toEqual([[], 'failed']);
});
