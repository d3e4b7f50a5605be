/** For tests: changes to what the first page draws. */
import { pick, type Dice, type Expected, type Forgery } from './forgery';

/** Glyphs that a page shows, as their codes. */
export const SHOWN = /<(?:[0-9a-f]{4}){2,}>/gu;

export const onPages = (
  name: string,
  kind: Expected['kind'],
  change: (content: string, dice: Dice) => string,
): Forgery => ({
  name: `page: ${name}`,
  expected: { kind },
  forge(file, dice) {
    let isChanged = false;
    file.redraw(0, (content) => {
      const changed = change(content, dice);
      isChanged = changed !== content;
      return changed;
    });
    return isChanged;
  },
});

/** Words of the page again, drawn elsewhere, with this before or around them. */
export const again =
  (before: string, after = '') =>
  (content: string, dice: Dice): string => {
    const stretches = [...content.matchAll(/\/F\d+ [\d.]+ Tf|\/\S+ [\d.]+ Tf/gu)];
    const font = pick(stretches, dice)?.[0] ?? '';
    const shown = pick([...content.matchAll(SHOWN)], dice)?.[0] ?? '';
    return `${content}\nBT ${before.replace('FONT', font)} [${shown}] TJ${after} ET`;
  };
