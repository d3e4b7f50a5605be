import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BriefId } from '../../../main/core/contract/ids';
import { en } from '../../../main/core/contract/messages/catalogue';
import type { BriefDraft } from '../../../main/core/contract/briefs';
import { CallFailure, type CallOptions } from '../../client';
import { brief, draft, evidence } from '../briefs/fixtures';
import { BriefPreview, PAUSE } from './brief-preview.svelte';
import type { OpenPdf } from './pages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A core that answers when told to, and files that say whether they are open. */
function setUp() {
  const asked: { draft: BriefDraft; signal: AbortSignal | undefined; answer: (failure?: Error) => void }[] =
    [];
  const files: { address: string; open: boolean }[] = [];
  const client = {
    previewBrief: (request: { briefId: BriefId; draft: BriefDraft }, options?: CallOptions) =>
      new Promise<{ address: string; pages: number; warnings: readonly string[] }>((resolve, reject) => {
        const address = `/handed/${asked.length + 1}.pdf`;
        const answer = (failure?: Error): void =>
          failure === undefined ? resolve({ address, pages: 3, warnings: [] }) : reject(failure);
        asked.push({ draft: request.draft, signal: options?.signal, answer });
      }),
  };
  const open = (address: string): Promise<OpenPdf> => {
    const file = { address, open: true };
    files.push(file);
    return Promise.resolve({
      count: 3,
      size: { width: 595, height: 842 },
      draw: () => Promise.resolve(null),
      close: () => Promise.resolve(void (file.open = false)),
    });
  };
  const preview = new BriefPreview(client, brief().id, open);
  const pause = () => vi.advanceTimersByTimeAsync(PAUSE);
  return { preview, asked, files, pause };
}

async function shown() {
  const setting = setUp();
  setting.preview.toggle(true);
  setting.preview.follow(draft(), []);
  await setting.pause();
  setting.asked[0]?.answer();
  await setting.pause();
  return setting;
}

describe('the preview of a brief', () => {
  test('draws nothing while it is closed', async () => {
    const { preview, asked, pause } = setUp();
    preview.follow(draft(), []);
    await pause();
    expect(asked).toEqual([]);
  });

  test('draws the draft as it is, once typing pauses', async () => {
    const { preview, asked, files, pause } = await shown();
    preview.follow(draft({ bottomLine: 'Nob' }), []);
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    preview.follow(draft({ bottomLine: 'Nobody pays.' }), []);
    await pause();
    expect(asked.map((request) => request.draft.bottomLine)).toEqual(['Somebody pays.', 'Nobody pays.']);
    expect(preview.stage).toEqual({ kind: 'drawing' });
    asked[1]?.answer();
    await pause();
    expect(preview.stage).toEqual({ kind: 'shown' });
    expect(files).toEqual([
      { address: '/handed/1.pdf', open: false },
      { address: '/handed/2.pdf', open: true },
    ]);
  });

  test('gives up what is being drawn when the draft changes, and never shows it', async () => {
    const { preview, asked, files, pause } = await shown();
    preview.follow(draft({ bottomLine: 'One' }), []);
    await pause();
    preview.follow(draft({ bottomLine: 'Two' }), []);
    expect(asked[1]?.signal?.aborted).toBe(true);
    asked[1]?.answer();
    await pause();
    expect(preview.stage).toEqual({ kind: 'drawing' });
    asked[2]?.answer();
    await pause();
    expect(files.filter((file) => file.open)).toEqual([{ address: '/handed/3.pdf', open: true }]);
  });

  test('keeps the place over a new drawing', async () => {
    const { preview, asked, pause } = await shown();
    preview.place = 1.75;
    preview.follow(draft({ bottomLine: 'Two' }), []);
    await pause();
    asked[1]?.answer();
    await pause();
    expect([preview.place, preview.page]).toEqual([1.75, 2]);
  });

  test('draws anew when a cited piece is another, and not when it was only read again', async () => {
    const { preview, asked, pause } = setUp();
    const same = draft();
    preview.toggle(true);
    preview.follow(same, [evidence(1)]);
    await pause();
    preview.follow(same, [evidence(1)]);
    await pause();
    expect(asked.length).toBe(1);
    preview.follow(same, [evidence(1, { speaker: 'Ilse Varnholt' })]);
    await pause();
    expect(asked.length).toBe(2);
  });

  test('has a title where the draft has none yet', async () => {
    const { preview, asked, pause } = setUp();
    preview.toggle(true);
    preview.follow(draft({ title: ' ' }), []);
    await pause();
    expect(asked[0]?.draft.title).toBe(en.briefsView.untitled);
  });

  test('says why it is not up to date, keeps its pages, and tries again when told to', async () => {
    const { preview, asked, pause } = await shown();
    const before = preview.pdf;
    preview.follow(draft({ bottomLine: 'Two' }), []);
    await pause();
    asked[1]?.answer(new CallFailure('damaged', 'A quote was altered.'));
    await pause();
    expect(preview.stage).toEqual({ kind: 'failed', message: 'A quote was altered.' });
    expect(preview.pdf).toBe(before);
    preview.drawAgain();
    await pause();
    asked[2]?.answer();
    await pause();
    expect(preview.stage).toEqual({ kind: 'shown' });
  });

  test('lets its file go with the pane', async () => {
    const { preview, files } = await shown();
    preview.toggle(false);
    expect([files[0]?.open, preview.pdf]).toEqual([false, null]);
  });

  test('leads to its pages and no further', async () => {
    const { preview } = await shown();
    const places = [-1, 1, 9].map((page) => {
      preview.goTo(page);
      return preview.place;
    });
    expect(places).toEqual([0, 1, 2]);
  });
});
