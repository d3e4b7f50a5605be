import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnnotationId } from '../../../main/core/contract/ids';
import type { BriefDraft, CheckedBrief } from '../../../main/core/contract/briefs';
import type { EvidenceRef } from '../../../main/core/contract/evidence';
import type { ReadEvidence } from '../../../main/core/contract/evidence-pages';
import type { Undrawn } from '../../../main/core/contract/undrawn';
import { CallFailure } from '../../client';
import { BriefEditor } from './brief-editor.svelte';
import { draftOf } from './draft-edits';
import { brief, BRIEF_ID, evidence, judgement, quoteRef, section } from '../../testing/test-briefs';
import { PAUSE } from './saved-draft.svelte';
import { listFindings } from './findings';

/** An archive of one brief that remembers every save, and fails or waits when told to. */
class Shelf {
  stored = brief();
  readonly saves: BriefDraft[] = [];
  failure: Error | null = null;
  isOpen = true;
  #gate: Promise<null> = Promise.resolve(null);

  hidden: readonly EvidenceRef[] = [];
  undrawn: readonly Undrawn[] = [];
  /** Which pieces were asked for by name. */
  readonly read: (readonly number[])[] = [];
  sameEvidence = false;

  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<null>();
    this.#gate = promise;
    return () => resolve(null);
  }

  readonly client = {
    readBrief: async (): Promise<CheckedBrief> => {
      if (this.failure !== null) throw this.failure;
      return Promise.resolve({
        brief: this.stored,
        evidence: [evidence(1)],
        hidden: this.hidden,
        undrawn: this.undrawn,
      });
    },
    saveBrief: async ({ draft }: { draft: BriefDraft }): Promise<CheckedBrief> => {
      await this.#gate;
      if (this.failure !== null) throw this.failure;
      this.saves.push(draft);
      this.stored = { ...this.stored, ...draft };
      return { brief: this.stored, evidence: [], hidden: [], undrawn: [], sameEvidence: this.sameEvidence };
    },
    briefState: () => Promise.resolve(this.stored.updatedAt),
    readEvidence: ({ refs }: { refs: readonly EvidenceRef[] }): Promise<ReadEvidence> => {
      this.read.push(refs.map(({ id }) => id));
      const [first] = refs;
      return Promise.resolve({
        evidence: first === undefined ? [] : [evidence(first.id)],
        hidden: [],
        answered: Math.min(1, refs.length),
      });
    },
  };

  open(readOnly = false): BriefEditor {
    return new BriefEditor(
      { client: this.client, isOpen: () => this.isOpen, readOnly },
      { brief: this.stored, evidence: [], hidden: [], undrawn: [] },
    );
  }
}

let archive: Shelf;
beforeEach(() => {
  vi.useFakeTimers();
  archive = new Shelf();
});
afterEach(() => {
  vi.useRealTimers();
});

const titles = (): string[] => archive.saves.map(({ title }) => title);

test('one save for everything typed without a pause', async () => {
  const editor = archive.open();
  for (const title of ['W', 'Wh', 'Who']) {
    editor.edit({ title });
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
  }
  expect(titles()).toEqual([]);
  expect(editor.saveState).toEqual({ kind: 'waiting' });
  await vi.advanceTimersByTimeAsync(1);
  expect(titles()).toEqual(['Who']);
  expect(editor.saveState).toEqual({ kind: 'saved' });
});

test('leaving saves at once, and nothing is saved twice', async () => {
  const editor = archive.open();
  editor.edit({ title: 'Now' });
  expect(await editor.save()).toBe(true);
  await vi.advanceTimersByTimeAsync(PAUSE * 2);
  expect(await editor.save()).toBe(true);
  expect(titles()).toEqual(['Now']);
});

test('what is typed during a save is saved after it', async () => {
  const editor = archive.open();
  const release = archive.hold();
  editor.edit({ title: 'one' });
  const saving = editor.save();
  expect(editor.saveState).toEqual({ kind: 'saving' });
  editor.edit({ title: 'one two' });
  release();
  expect(await saving).toBe(true);
  expect(titles()).toEqual(['one', 'one two']);
  expect(editor.isSaved).toBe(true);
});

test('each act is a step of its own, apart from what was typed before it', async () => {
  archive.stored = brief({ judgements: [judgement()] });
  const editor = archive.open();
  editor.edit({ title: 'Typed' });
  editor.cite({ kind: 'judgement', index: 0 }, quoteRef(1));
  await editor.save();
  editor.cite({ kind: 'judgement', index: 0 }, quoteRef(2));
  await editor.save();
  expect(archive.saves.map(({ title, judgements }) => [title, judgements[0]?.evidence.length])).toEqual([
    ['Typed', 0],
    ['Typed', 1],
    ['Typed', 2],
  ]);
});

test('a refused save keeps the text and says why; trying again saves it', async () => {
  const editor = archive.open();
  archive.failure = new CallFailure('in-use', 'Another window writes to this archive.');
  editor.edit({ title: 'Kept' });
  expect(await editor.save()).toBe(false);
  expect(editor.saveState).toEqual({ kind: 'failed', message: 'Another window writes to this archive.' });
  expect(editor.draft.title).toBe('Kept');
  archive.failure = null;
  expect(await editor.save()).toBe(true);
  expect(titles()).toEqual(['Kept']);
});

test('a fault that nobody foresaw is reported, and the text is kept', async () => {
  const editor = archive.open();
  archive.failure = new TypeError('broken');
  editor.edit({ title: 'Kept' });
  await expect(editor.save()).rejects.toThrow('broken');
  expect(editor.saveState.kind).toBe('failed');
  expect(editor.draft.title).toBe('Kept');
});

test('never writes into another archive that was opened meanwhile', async () => {
  const editor = archive.open();
  editor.edit({ title: 'Mine' });
  archive.isOpen = false;
  expect(await editor.save()).toBe(false);
  expect(titles()).toEqual([]);
  expect(editor.draft.title).toBe('Mine');
});

test('an undone step of the archive shows in the fields', async () => {
  const editor = archive.open();
  archive.stored = brief({ title: 'As it was' });
  await editor.refresh();
  expect(editor.draft).toEqual(draftOf(archive.stored));
  expect(editor.lookup.get('quote-1')).toEqual(evidence(1));
  await vi.advanceTimersByTimeAsync(PAUSE * 2);
  expect(titles()).toEqual([]);
});

test('a change elsewhere does not overwrite what is being typed', async () => {
  const editor = archive.open();
  editor.edit({ title: 'Typing' });
  archive.stored = brief({ title: 'As it was' });
  await editor.refresh();
  expect(editor.draft.title).toBe('Typing');
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(archive.stored.title).toBe('Typing');
});

test('hearing of its own save replaces nothing, even where the archive tidied the text', async () => {
  const editor = archive.open();
  const { saveBrief } = archive.client;
  archive.client.saveBrief = async ({ draft }) => {
    const saved = await saveBrief({ draft });
    archive.stored = { ...saved.brief, title: saved.brief.title.trim() };
    return { ...saved, brief: archive.stored };
  };
  editor.edit({ title: 'A word and ' });
  await editor.save();
  await editor.refresh();
  expect(editor.draft.title).toBe('A word and ');
});

test('says that the brief is gone when its drafting was undone', async () => {
  const editor = archive.open();
  archive.failure = new CallFailure('not-found', 'No such brief.');
  await editor.refresh();
  expect(editor.gone).toBe(true);
});

test('a new judgement is current, and after the last is removed none is', () => {
  const editor = archive.open();
  expect(editor.judgement).toBeNull();
  expect(editor.add('judgement')).toEqual({ kind: 'judgement', index: 0 });
  expect(editor.add('judgement')).toEqual({ kind: 'judgement', index: 1 });
  expect(editor.judgement).toBe(1);
  editor.move({ kind: 'judgement', index: 1 }, -1);
  expect(editor.judgement).toBe(0);
  editor.remove({ kind: 'judgement', index: 1 });
  editor.remove({ kind: 'judgement', index: 0 });
  expect(editor.judgement).toBeNull();
});

test('outline, sources and places follow the draft', () => {
  archive.stored = brief({ judgements: [judgement()], sections: [section()] });
  const editor = archive.open();
  editor.learn([evidence(1)]);
  editor.cite({ kind: 'section', index: 0 }, quoteRef(1));
  expect([...editor.places.keys()]).toEqual(['quote-1']);
  expect([...editor.sourceNumbers.values()]).toEqual([1]);
  expect(editor.outline.map(({ count }) => count)).toEqual([2, 1, 3, 1]);
});

test('an archive open for reading takes no change', async () => {
  const editor = archive.open(true);
  editor.edit({ title: 'Other' });
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(editor.draft.title).toBe('Who pays?');
  expect(editor.id).toBe(BRIEF_ID);
  expect(titles()).toEqual([]);
});

test('what blind mode hides is shown no more, though it was read before', async () => {
  const ref = { kind: 'annotation', id: 4 as AnnotationId } as const;
  archive.stored = { ...archive.stored, sections: [section({ evidence: [quoteRef(1), ref] })] };
  const editor = archive.open();
  editor.learn([{ ...evidence(4), ref }]);
  expect([[...editor.lookup.keys()], editor.standing.hidden]).toEqual([['annotation-4'], 0]);
  archive.hidden = [ref];
  await editor.refresh();
  expect([...editor.lookup.keys()]).toEqual(['quote-1']);
  expect(editor.standing).toEqual({ verbatim: 1, toReview: 0, rejected: 0, missing: 0, hidden: 1 });
  expect(listFindings(editor.draft, editor.lookup, [], editor.hidden).slice(-1)).toEqual([
    { kind: 'hidden', count: 1, key: 'annotation-4', place: { kind: 'section', index: 0 } },
  ]);
});

test('what a reply has no room for is read piece by piece', async () => {
  archive.stored = brief({ sections: [section({ evidence: [1, 2, 3].map(quoteRef) })] });
  const editor = archive.open();
  await editor.refresh();
  expect([[...editor.lookup.keys()], archive.read]).toEqual([
    ['quote-1', 'quote-2', 'quote-3'],
    [[2, 3], [3]],
  ]);
});

test('a saving of words tells nothing of the evidence, and takes nothing of it back', async () => {
  const ref = { kind: 'annotation', id: 4 as AnnotationId } as const;
  const piece = { place: { kind: 'evidence', ref: quoteRef(1), part: 'words' }, characters: ['ᚠ'] } as const;
  archive.hidden = [ref];
  archive.undrawn = [piece, { place: { kind: 'title' }, characters: ['ᚢ'] }];
  const editor = archive.open();
  await editor.refresh();
  archive.sameEvidence = true;
  editor.edit({ title: 'Other' });
  await editor.save();
  expect([editor.undrawn, [...editor.hidden], [...editor.lookup.keys()]]).toEqual([
    [piece],
    ['annotation-4'],
    ['quote-1'],
  ]);
});
