import { stringOf } from './attachments';
import { shownName, type ForeignKind, type ForeignPart } from './foreign-part';
import type { Paper } from './graphics-check';
import { Stream, type Dictionary, type PdfObject } from './objects';
import type { FoundPage } from './pages';
import type { ReadPdf } from './read-pdf';

type Told = Omit<ForeignPart, 'page'>;

const PAGE = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'Resources',
  'Contents',
  'StructParents',
  'Tabs',
  'Annots',
]);
const PAGE_KINDS: Readonly<Record<string, ForeignKind>> = {
  AA: 'action',
  AF: 'attachment',
  Thumb: 'picture',
  TrimBox: 'box',
  BleedBox: 'box',
  ArtBox: 'box',
  UserUnit: 'box',
};
/** `ProcSet` says nothing since PDF 1.4, and many programs write it. */
const RESOURCES = new Set(['Font', 'ProcSet']);
const RESOURCE_KINDS: Readonly<Record<string, ForeignKind>> = {
  XObject: 'picture',
  Pattern: 'picture',
  Shading: 'picture',
  Properties: 'layer',
};
const LINK = new Set(['Type', 'Subtype', 'Rect', 'Border', 'F', 'P', 'StructParent', 'Contents', 'A']);
/** Points by which another program may round a size. */
const ROUNDING = 0.5;
/** Shown and printed, and nothing else (ISO 32000-1, 12.5.3). */
const PRINT = 4;
const MOST_ANNOTATIONS = 10_000;

/** What may stand on a page of ours. */
export interface Known {
  readonly papers: readonly Paper[];
  /** Whether a link may lead to this address. */
  readonly mayLeadTo: (address: string) => boolean;
  /** Whether a link within the file may be described so, to those who point at it or hear it. */
  readonly maySay: (description: string) => boolean;
}

/** The size that a page says it has; that of no paper where it says none. */
export function paperOf(pdf: ReadPdf, { inherited }: FoundPage): Paper {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxIn(pdf, inherited.get('MediaBox'));
  return { width: right - left, height: top - bottom };
}

/** What belongs to a page, beside what its content draws, and is never written by us. */
export function foreignOnPage(pdf: ReadPdf, found: FoundPage, known: Known): Told[] {
  const { page, resources } = found;
  const annotations = pdf.list(page.get('Annots'));
  return [
    ...foreignBox(pdf, found, known.papers),
    ...otherKeys(page, new Set([...PAGE, 'CropBox', 'Rotate']), PAGE_KINDS),
    ...otherKeys(resources, RESOURCES, RESOURCE_KINDS),
    ...fontsIn(pdf, resources).flatMap((font) => foreignFont(pdf, font)),
    ...annotations
      .slice(0, MOST_ANNOTATIONS)
      .flatMap((each) => foreignAnnotation(pdf, pdf.dictionary(each), known)),
    // No page of ours has so many, and what stands behind them is not looked at.
    ...(annotations.length > MOST_ANNOTATIONS ? [{ what: 'annotation', name: null } as const] : []),
  ];
}

/** Every key of a dictionary that none of ours has. */
export function otherKeys(
  dictionary: Dictionary,
  ours: ReadonlySet<string>,
  kinds: Readonly<Record<string, ForeignKind>>,
): Told[] {
  return [...dictionary.entries()].flatMap(([key, value]) =>
    value === null || ours.has(key) ? [] : [{ what: kinds[key] ?? 'entry', name: shownName(key) }],
  );
}

/** Boxes that change nothing are left by many programs; one that cuts, turns or enlarges the page is by none. */
function foreignBox(pdf: ReadPdf, { inherited }: FoundPage, papers: readonly Paper[]): Told[] {
  const box = boxIn(pdf, inherited.get('MediaBox'));
  const isPaper = papers.some(({ width, height }) => isSame(box, [0, 0, width, height]));
  const cropped = inherited.get('CropBox');
  const turned = pdf.resolve(inherited.get('Rotate'));
  return [
    ...(isPaper ? [] : [{ what: 'box', name: 'MediaBox' } as const]),
    ...(cropped === null || isSame(boxIn(pdf, cropped), box)
      ? []
      : [{ what: 'box', name: 'CropBox' } as const]),
    ...(turned === null || turned === 0 ? [] : [{ what: 'box', name: 'Rotate' } as const]),
  ];
}

const boxIn = (pdf: ReadPdf, box: PdfObject): readonly number[] =>
  pdf.list(box).map((edge) => Number(pdf.resolve(edge)));
const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === 4 && other.every((edge, index) => Math.abs(edge - (one[index] ?? NaN)) <= ROUNDING);

const fontsIn = (pdf: ReadPdf, resources: Dictionary): Dictionary[] =>
  [...pdf.dictionary(resources.get('Font')).entries()].map(([, font]) => pdf.dictionary(font));

/** Ours are embedded, and their codes are those of their own glyphs. */
function foreignFont(pdf: ReadPdf, font: Dictionary): Told[] {
  const inner = pdf.dictionary(pdf.list(font.get('DescendantFonts'))[0] ?? null);
  const isOurs =
    font.name('Subtype') === 'Type0' &&
    font.name('Encoding') === 'Identity-H' &&
    inner.name('Subtype') === 'CIDFontType2' &&
    inner.name('CIDToGIDMap') === 'Identity' &&
    pdf.resolve(pdf.dictionary(inner.get('FontDescriptor')).get('FontFile2')) instanceof Stream;
  return isOurs ? [] : [{ what: 'font', name: shownName(font.name('BaseFont')) }];
}

/** Ours are links, without a look of their own, to a place in the file or to the address of a source. */
function foreignAnnotation(pdf: ReadPdf, annotation: Dictionary, known: Known): Told[] {
  const subtype = annotation.name('Subtype');
  if (subtype === 'Widget') return [{ what: 'form', name: subtype }];
  if (subtype === 'FileAttachment') return [{ what: 'attachment', name: subtype }];
  if (subtype !== 'Link') return [{ what: 'annotation', name: shownName(subtype) }];
  const others = otherKeys(annotation, LINK, { AA: 'action', AP: 'annotation', OC: 'layer', PA: 'action' });
  const flags = pdf.resolve(annotation.get('F'));
  const isSeen = flags === PRINT ? [] : [{ what: 'annotation', name: 'F' } as const];
  // Its third number is how broad the line is: a broad one covers what stands below it.
  const border = pdf.list(annotation.get('Border')).map((each) => pdf.resolve(each));
  const isBare = border.length === 3 && border.every((each) => each === 0);
  const drawn = isBare ? [] : [{ what: 'annotation', name: 'Border' } as const];
  return [...others, ...isSeen, ...drawn, ...foreignLink(pdf, annotation, known)];
}

function foreignLink(pdf: ReadPdf, annotation: Dictionary, { mayLeadTo, maySay }: Known): Told[] {
  const description = stringOf(pdf, annotation.get('Contents'));
  const action = pdf.dictionary(annotation.get('A'));
  const kind = action.name('S');
  if (kind === 'GoTo' && stringOf(pdf, action.get('D')) !== null) {
    const isTrue = description !== null && maySay(description);
    return [
      ...(isTrue ? [] : [{ what: 'annotation', name: 'Contents' } as const]),
      ...otherKeys(action, new Set(['Type', 'S', 'D']), { Next: 'action' }),
    ];
  }
  if (kind !== 'URI') return [{ what: kind === 'JavaScript' ? 'script' : 'action', name: shownName(kind) }];
  const address = stringOf(pdf, action.get('URI'));
  // What is said of a link is where it leads.
  const isTrue = address !== null && address === description && mayLeadTo(address);
  return [
    ...(isTrue ? [] : [{ what: 'link', name: null } as const]),
    ...otherKeys(action, new Set(['Type', 'S', 'URI']), { Next: 'action' }),
  ];
}
