import type { TakeInNotice, TakeInNoticeKind } from '../contract/interchange';

/** So many names are given as examples. */
const EXAMPLES = 3;

export type Notices = ReturnType<typeof createNotices>;

/** Collects what is worth knowing of a file while it is read, kind by kind. */
export function createNotices(before: readonly TakeInNotice[] = []) {
  const found = new Map<TakeInNoticeKind, { count: number; examples: string[] }>(
    before.map(({ notice, count, examples }) => [notice, { count, examples: [...examples] }]),
  );
  return {
    add(notice: TakeInNoticeKind, example = '', count = 1): void {
      const entry = found.get(notice) ?? { count: 0, examples: [] };
      entry.count += count;
      if (example !== '' && entry.examples.length < EXAMPLES && !entry.examples.includes(example)) {
        entry.examples.push(example);
      }
      found.set(notice, entry);
    },
    list: (): TakeInNotice[] =>
      Array.from(found, ([notice, { count, examples }]) => ({ notice, count, examples })),
  };
}
