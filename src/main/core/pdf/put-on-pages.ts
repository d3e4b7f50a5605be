import { layOutContents } from './blocks/contents';
import type { Composition } from './blocks/composition';
import type { FlowBox } from './page/boxes';
import { paginate, type PageFrame, type PagePlan } from './page/paginate';

/** Pages from which on a brief has contents: fewer are leafed through faster. */
const LONG = 9;

/** Puts a brief's strips on pages, with contents before its first section if it is long. */
export function putOnPages(
  boxes: readonly FlowBox[],
  composition: Composition,
  frame: PageFrame,
): readonly PagePlan[] {
  const first = boxes.findIndex((each) => placeOf(each) !== null);
  let pages = paginate(boxes, frame);
  if (pages.length >= LONG && first !== -1) {
    const places = new Set(boxes.map(placeOf));
    const entries = composition.bookmarks.filter(({ destination }) => places.has(destination));
    pages = paginate(boxes.toSpliced(first, 0, ...layOutContents(entries, composition)), frame);
  }
  for (const [index, { places }] of pages.entries()) {
    for (const place of places) composition.pageNumbers.set(place, index + 1);
  }
  return pages;
}

const placeOf = (each: FlowBox): string | null => (each.kind === 'box' ? each.place : null);
