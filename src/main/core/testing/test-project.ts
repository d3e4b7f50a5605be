/** For tests: REFI-QDA projects of one text, as programs write them that count and name in their own ways. */
import { countBy, SPECIFIED, type CountingWay } from '../interchange/text/code-points';
import { packed } from '../interchange/refi/foreign-projects';

/** An invented report in which every way of counting puts most words elsewhere; “at noon” stands in it twice. */
export const REPORT = `Lock gates shut 🚢

The keeper, Nils Brandt, will stay until Friday.

“We open at noon 🚢🚢 or not at all,” said Harbour-Master Eva Lund. Nobody came at noon.`;
export const WORDS = ['Lock gates', 'Nils Brandt', 'stay until', 'We open', 'Eva Lund', 'Nobody came'];

export const guid = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export interface Marked {
  readonly words: string;
  /** What the file calls it; its words unless given. */
  readonly name?: string;
  /** Characters by which its positions are wrong. */
  readonly off?: number;
  /** Number of its code, 1 or 2. */
  readonly code?: number;
  /** Number of its coder, 1 or 2; nobody for 0. */
  readonly coder?: number;
  readonly note?: string;
}

export interface Layout {
  readonly origin?: string;
  readonly way?: CountingWay;
  readonly text?: string;
  /** Begins every GUID of the file: another one is another export of the same project. */
  readonly export?: number;
}

/** Selections of the text, `PlainTextSelection`s unless called otherwise. */
export function selectionsOf(marked: readonly Marked[], layout: Layout = {}): string {
  const { way = SPECIFIED, text = REPORT, export: nth = 1 } = layout;
  const count = countBy(text, way);
  const made = marked.map(({ words, name = words, off = 0, code = 1, coder = 1, note = '' }, at) => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const by = coder === 0 ? '' : ` creatingUser="${guid(nth, coder)}"`;
    const described = note === '' ? '' : `<Description>${note}</Description>`;
    return `<PlainTextSelection guid="${guid(nth, 100 + at)}" name="${name}" startPosition="${count.toPosition(start) + off}" endPosition="${count.toPosition(end) + off}"${by}>${described}<Coding guid="${guid(nth, 500 + at)}"${by}><CodeRef targetGUID="${guid(nth, 10 + code)}"/></Coding></PlainTextSelection>`;
  });
  return made.join('');
}

/** A project’s XML around its sources and what follows them, with two coders and two codes. */
export function projectAround(sources: string, layout: Layout = {}, rest = ''): string {
  const { origin = 'Other', export: nth = 1 } = layout;
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Locks" origin="${origin}">
<Users><User guid="${guid(nth, 1)}" name="Ada"/><User guid="${guid(nth, 2)}" name="Bo"/></Users>
<CodeBook><Codes><Code guid="${guid(nth, 11)}" name="Strike" isCodable="true"/><Code guid="${guid(nth, 12)}" name="Doubt" isCodable="true"/></Codes></CodeBook>
<Sources>${sources}</Sources>${rest}</Project>`;
}

export const textSource = (content: string, { export: nth = 1 }: Layout = {}): string =>
  `<TextSource guid="${guid(nth, 21)}" name="Locks" plainTextPath="internal://t.txt">${content}</TextSource>`;

/** A whole package: the text as a file, with as many byte order marks as it counts, or one. */
export function projectOf(marked: readonly Marked[], layout: Layout = {}): Uint8Array {
  const { text = REPORT } = layout;
  const marks = '\uFEFF'.repeat(layout.way?.marks ?? 0);
  return packed({
    'project.qde': projectAround(textSource(selectionsOf(marked, layout), layout), layout),
    'sources/t.txt': marks + text,
  });
}
