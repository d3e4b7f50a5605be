import { beforeEach, expect, test } from 'vitest';
import { EVERYTHING } from '../../../main/core/contract/changes';
import type { BriefDraft, CheckedBrief } from '../../../main/core/contract/briefs';
import { evidencePagesOf } from '../../../main/core/testing/test-evidence-pages';
import { CallFailure, type Client } from '../../client';
import { Workspace } from '../../workspace/workspace.svelte';
import { BriefController } from './brief-controller.svelte';
import { openEditor } from './open-editor';
import { brief, BRIEF_ID, draft, evidence, judgement, section, source } from '../../testing/test-briefs';

/** Only the calls that the controller makes; any other is a test that asks too much. */
function clientOf(calls: Partial<Client>): Client {
  return calls as Client;
}

const EVIDENCE = [evidence(1), evidence(2)];
let stored = brief();
let refuses = false;
const client = clientOf({
  readBrief: (): Promise<CheckedBrief> =>
    Promise.resolve({ brief: stored, evidence: [], hidden: [], undrawn: [] }),
  saveBrief: ({ draft: sent }: { draft: BriefDraft }): Promise<CheckedBrief> => {
    if (refuses) return Promise.reject(new CallFailure('in-use', 'The archive is busy.'));
    stored = { ...stored, ...sent };
    return Promise.resolve({ brief: stored, evidence: [], hidden: [], undrawn: [] });
  },
  briefHistory: () => Promise.resolve([]),
  briefState: () => Promise.resolve(stored.updatedAt),
  readEvidence: ({ refs }) =>
    Promise.resolve({
      evidence: EVIDENCE.filter(({ ref }) => refs.some(({ id }) => id === ref.id)),
      hidden: [],
      answered: refs.length,
    }),
  pageEvidence: (request) => Promise.resolve(evidencePagesOf(EVIDENCE).pageEvidence(request)),
  listEvidenceSpeakers: (request) => Promise.resolve(evidencePagesOf(EVIDENCE).listEvidenceSpeakers(request)),
});

async function controller(): Promise<BriefController> {
  const workspace = new Workspace(client);
  workspace.go({ name: 'briefs', briefId: BRIEF_ID });
  const opened = new BriefController(workspace, await openEditor(workspace, BRIEF_ID));
  await opened.refresh(EVERYTHING);
  return opened;
}

beforeEach(() => {
  refuses = false;
  stored = brief(draft({ judgements: [judgement({ likelihood: null })], sections: [section(), section()] }));
});

test('one key cites in the current part, and takes out again', async () => {
  const current = await controller();
  current.editor.enter({ kind: 'section', index: 1 });
  current.toggle('section', evidence(1));
  current.toggle('judgement', evidence(1));
  expect(current.editor.places.get('quote-1')).toEqual([
    { kind: 'judgement', index: 0 },
    { kind: 'section', index: 1 },
  ]);
  current.toggle('judgement', evidence(1));
  expect(current.editor.places.get('quote-1')).toEqual([{ kind: 'section', index: 1 }]);
});

test('citing while only unused pieces are shown goes on to the next piece', async () => {
  const opened = await controller();
  const { editor, shelf } = opened;
  shelf.narrow({ unusedOnly: true });
  await shelf.follow();
  shelf.step(1);
  opened.toggle('judgement', shelf.selected);
  expect([editor.places.has('quote-1'), shelf.selected?.ref.id]).toEqual([true, 2]);
});

test('likelihood moves from the middle of the scale', async () => {
  const opened = await controller();
  opened.shiftLikelihood(1);
  opened.shiftLikelihood(1);
  expect(opened.editor.draft.judgements[0]?.likelihood).toBe('likely');
});

test('opens a piece where it stands in its article', async () => {
  const opened = await controller();
  opened.openArticle(evidence(2, { source: source(8) }));
  expect(opened.workspace.view).toEqual({ name: 'read', articleId: 8, quoteId: 2 });
});

test('text that could not be saved on leaving is there when the brief is opened again', async () => {
  const opened = await controller();
  refuses = true;
  opened.editor.edit({ title: 'Last words' });
  await opened.leave('');
  const again = await openEditor(opened.workspace, BRIEF_ID);
  expect(again.draft.title).toBe('Last words');
  refuses = false;
  await new BriefController(opened.workspace, again).leave('');
  expect(stored.title).toBe('Last words');
  expect(await openEditor(opened.workspace, BRIEF_ID)).not.toBe(again);
});
