/** For tests: what a forgery is, and how it must be told. */
import type { FileChange, ForeignKind } from '../../contract/exchange';
import { Dictionary, type PdfObject } from '../../pdf/read/objects';
import type { TakenApart } from '../forging';

export type Dice = (below: number) => number;

/** What is wrong with a forged file and must be told: that data and pages contradict each other, or something foreign. */
export interface Expected {
  readonly kind: 'contradiction' | ForeignKind;
}

export interface Forgery {
  readonly name: string;
  readonly expected: Expected;
  /** False where this brief has nothing of the kind. */
  readonly forge: (file: TakenApart, dice: Dice) => boolean;
}

/** Whether this is named among what is wrong, on a page where it belongs to one. */
export const isTold = (where: readonly FileChange[], { kind }: Expected): boolean =>
  where.some((change) =>
    kind === 'contradiction'
      ? change.kind === 'unprinted' || change.kind === 'added' || change.kind === 'page'
      : change.kind === 'foreign' && change.what === kind,
  );

/** One of these, if there is one. */
export const pick = <Item>(items: readonly Item[], dice: Dice): Item | undefined => items[dice(items.length)];

/** Something done to the whole file; `change` answers false where the brief has nothing of the kind. */
export const inFile = (
  name: string,
  kind: Expected['kind'],
  change: (file: TakenApart, dice: Dice) => unknown,
): Forgery => ({
  name: `file: ${name}`,
  expected: { kind },
  forge: (file, dice) => change(file, dice) !== false,
});

export function dictionaryOf(entries: Readonly<Record<string, PdfObject>>): Dictionary {
  const dictionary = new Dictionary();
  for (const [key, value] of Object.entries(entries)) dictionary.set(key, value);
  return dictionary;
}
