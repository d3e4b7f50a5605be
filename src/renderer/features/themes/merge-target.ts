import type { Theme } from '../../../main/core/contract/themes';
import { TypeAhead } from '../../ui/type-ahead.svelte';
import { fold } from '../../../main/core/contract/rules/fold';
import { holdsWords } from '../../../main/core/contract/rules/holds-words';

/** As many as are listed without scrolling. */
const MOST_OPTIONS = 8;

/** A theme that goes, and the choice of the one in use that it is merged into. */
export interface MergeTarget {
  readonly merged: Theme;
  readonly kept: TypeAhead<Theme>;
}

export function mergeTarget(merged: Theme, themes: readonly Theme[]): MergeTarget {
  const others = themes.filter(({ id, status }) => id !== merged.id && status === 'active');
  const kept = new TypeAhead((typed) =>
    others.filter(({ name }) => holdsWords(fold(name), typed)).slice(0, MOST_OPTIONS),
  );
  return { merged, kept };
}
