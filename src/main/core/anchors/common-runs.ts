import { diffArrays } from 'diff';

/** A stretch that two texts have in common, as a diff aligns them. Offsets and length in UTF-16 units. */
export interface CommonRun {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Beyond so many edits two stretches have too little in common for an alignment to mean anything, or to be worth the time. */
const MOST_EDITS = 4_000;
const TOKEN = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/**
 * What stayed between two texts, in order: their paragraphs are compared first, then the words of those that differ
 * (Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1986, as the package `diff` has it).
 */
export function commonRuns(from: string, to: string): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  for (const part of align(paragraphsOf(from), paragraphsOf(to))) {
    if (part.kind === 'common') append(runs, part);
    else {
      const [left, right] = [from.slice(part.from, part.fromEnd), to.slice(part.to, part.toEnd)];
      for (const inner of align(left.match(TOKEN) ?? [], right.match(TOKEN) ?? [])) {
        if (inner.kind !== 'common') continue;
        append(runs, { from: part.from + inner.from, to: part.to + inner.to, length: inner.length });
      }
    }
  }
  return runs;
}

type Part =
  | ({ readonly kind: 'common' } & CommonRun)
  | {
      readonly kind: 'changed';
      readonly from: number;
      readonly fromEnd: number;
      readonly to: number;
      readonly toEnd: number;
    };

/** Goes through both lists at once; what is removed and added between two common stretches is one change. */
function align(from: readonly string[], to: readonly string[]): readonly Part[] {
  const changes = diffArrays([...from], [...to], { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: [...from] },
    { removed: false, added: true, value: [...to] },
  ];
  const parts: Part[] = [];
  let [at, toAt] = [0, 0];
  let open: { from: number; to: number } | null = null;
  const close = (): void => {
    if (open !== null) parts.push({ kind: 'changed', ...open, fromEnd: at, toEnd: toAt });
    open = null;
  };
  for (const { added, removed, value } of changes) {
    const length = value.reduce((sum, token) => sum + token.length, 0);
    if (added || removed) {
      open ??= { from: at, to: toAt };
      if (removed) at += length;
      else toAt += length;
      continue;
    }
    close();
    parts.push({ kind: 'common', from: at, to: toAt, length });
    at += length;
    toAt += length;
  }
  close();
  return parts;
}

/** Each with the blank line that follows it, so that nothing is left between them. */
const paragraphsOf = (text: string): string[] => text.split(/(?<=\n\n)/u);

/** Stretches that touch in both texts are one. */
function append(runs: CommonRun[], { from, to, length }: CommonRun): void {
  const last = runs.at(-1);
  if (last === undefined || last.from + last.length !== from || last.to + last.length !== to) {
    runs.push({ from, to, length });
  } else runs[runs.length - 1] = { ...last, length: last.length + length };
}
