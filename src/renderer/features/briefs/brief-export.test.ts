import { expect, test } from 'vitest';
import type { BriefDraft } from '../../../main/core/contract/model';
import type { SavedFile } from '../../../main/core/contract/window';
import { CallFailure, type CallOptions } from '../../client';
import { BriefExport, type ExportStage } from './brief-export.svelte';
import type { EvidenceLookup } from './evidence-refs';
import { BRIEF_ID, draft, evidence, judgement, lookup, quoteRef, source } from './fixtures';

const FILE: SavedFile = { path: '/home/a/brief.pdf', bytes: 4000, pages: 3, sha256: 'ab', warnings: [] };
const SETTLED = draft({ judgements: [judgement({ evidence: [quoteRef(1)] })] });

interface Setting {
  readonly draft?: BriefDraft;
  readonly known?: EvidenceLookup;
  readonly isSaved?: boolean;
  readonly answer?: (options: CallOptions) => Promise<SavedFile | null>;
}

function exporting({
  draft: given = SETTLED,
  known = lookup(evidence(1)),
  isSaved = true,
  answer,
}: Setting = {}): BriefExport {
  return new BriefExport(
    { saveBriefPdf: (_, options = {}) => (answer ?? (() => Promise.resolve(FILE)))(options) },
    { id: BRIEF_ID, draft: given, lookup: known, save: () => Promise.resolve(isSaved) },
  );
}

test('a settled brief goes straight to its file', async () => {
  const exporter = exporting();
  await exporter.begin();
  expect(exporter.stage).toEqual({ kind: 'done', file: FILE });
});

test('an unsettled brief is asked about first, and may go on', async () => {
  const exporter = exporting({ draft: { ...SETTLED, bottomLine: '' } });
  await exporter.begin();
  expect(exporter.stage).toEqual({ kind: 'asking', unsettled: [{ kind: 'no-bottom-line' }] });
  expect(exporter.mayGoOn).toBe(true);
  await exporter.run();
  expect(exporter.stage).toEqual({ kind: 'done', file: FILE });
});

test('a source above the marking holds the export until somebody confirms', async () => {
  const exporter = exporting({ known: lookup(evidence(1, { source: source(1, { marking: 'TLP:RED' }) })) });
  await exporter.begin();
  expect([exporter.highestMarking, exporter.mayGoOn]).toEqual(['TLP:RED', false]);
  await exporter.run();
  expect(exporter.stage.kind).toBe('asking');
  exporter.acceptsMarking = true;
  await exporter.run();
  expect(exporter.stage.kind).toBe('done');
});

test('each export asks anew for that confirmation', async () => {
  const exporter = exporting({ known: lookup(evidence(1, { source: source(1, { marking: 'TLP:RED' }) })) });
  await exporter.begin();
  exporter.acceptsMarking = true;
  await exporter.begin();
  expect(exporter.mayGoOn).toBe(false);
});

test('says how far it is, and stops when told', async () => {
  const seen: ExportStage[] = [];
  const exporter: BriefExport = exporting({
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
  expect(seen).toEqual([{ kind: 'running', done: 2, total: 9 }]);
  expect(exporter.stage).toEqual({ kind: 'idle' });
});

test('a place that was not chosen is no failure', async () => {
  const exporter = exporting({ answer: () => Promise.resolve(null) });
  await exporter.begin();
  expect(exporter.stage).toEqual({ kind: 'idle' });
});

test('a refused export says why', async () => {
  const exporter = exporting({
    answer: () => Promise.reject(new CallFailure('bad-file', 'The disk is full.')),
  });
  await exporter.begin();
  expect(exporter.stage).toEqual({ kind: 'failed', message: 'The disk is full.' });
});

test('never exports an older text than the one on the screen', async () => {
  let asked = false;
  const exporter = exporting({
    isSaved: false,
    answer: () => {
      asked = true;
      return Promise.resolve(FILE);
    },
  });
  await exporter.begin();
  expect([asked, exporter.stage.kind]).toEqual([false, 'failed']);
});
