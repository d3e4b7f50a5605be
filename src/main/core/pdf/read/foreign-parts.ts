import { stringOf } from './attachments';
import type { ForeignKind, ForeignPart } from './foreign-part';
import { Dictionary, Unreadable, type PdfObject } from './objects';
import { foreignOnPage, otherKeys, type Known } from './page-parts';
import { pagesOf } from './pages';
import type { PrintedPage } from './printed-page';
import type { ReadPdf } from './read-pdf';

type Told = Omit<ForeignPart, 'page'>;

/** The keys of our catalogue, and those with which programs say of which release a file is. */
const CATALOG = new Set(
  'Type Pages Names Dests Metadata StructTreeRoot MarkInfo Lang ViewerPreferences Outlines PageMode OutputIntents AF Version Extensions'.split(
    ' ',
  ),
);
const CATALOG_KINDS: Readonly<Record<string, ForeignKind>> = {
  OpenAction: 'action',
  AA: 'action',
  AcroForm: 'form',
  OCProperties: 'layer',
  Collection: 'attachment',
};
const NAMES = new Set(['Dests', 'EmbeddedFiles']);
/** How we ask viewers to begin; without it, they do as they like. */
const PREFERENCES = new Set(['DisplayDocTitle']);
const PAGE_MODES: ReadonlySet<string | null> = new Set([null, 'UseNone', 'UseOutlines']);
/** What we and programs that save again say in the properties of a file; whose words it has is looked at elsewhere. */
const PROPERTIES = new Set(['Title', 'Author', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'Trapped']);
const MOST = 300_000;

interface Tree {
  readonly root: string;
  /** Keys of the objects below or beside one. */
  readonly ways: readonly string[];
  readonly ours: ReadonlySet<string>;
  readonly kinds: Readonly<Record<string, ForeignKind>>;
  /** What is looked at on another way. */
  readonly isLeaf: (node: Dictionary) => boolean;
}

/** The trees of a file, by the key of its catalogue. */
const TREES: readonly Tree[] = [
  {
    root: 'Pages',
    ways: ['Kids'],
    ours: new Set(['Type', 'Parent', 'Kids', 'Count', 'Resources', 'MediaBox', 'CropBox', 'Rotate']),
    kinds: { AA: 'action' },
    isLeaf: (node) => node.get('Kids') === null,
  },
  {
    root: 'Outlines',
    ways: ['First', 'Next'],
    ours: new Set(['Type', 'Title', 'Parent', 'Dest', 'Prev', 'Next', 'First', 'Last', 'Count']),
    kinds: { A: 'action', AA: 'action' },
    isLeaf: () => false,
  },
  {
    root: 'StructTreeRoot',
    ways: ['K'],
    ours: new Set('Type S P K ID Alt Lang A Pg ParentTree ParentTreeNextKey IDTree'.split(' ')),
    kinds: { AF: 'attachment' },
    isLeaf: (node) => node.get('S') === null && node.name('Type') !== 'StructTreeRoot',
  },
];

/**
 * All that stands in a file and that we never write, each thing once a page. What is ours is listed, not what is evil.
 * @param attached name of the file that it may carry
 */
export function findForeign(
  pdf: ReadPdf,
  printed: readonly PrintedPage[],
  known: Known & { readonly attached: string },
): ForeignPart[] {
  const ofPages = pagesOf(pdf).flatMap((found, index) =>
    [
      ...foreignOnPage(pdf, found, known),
      ...[...(printed[index]?.foreign ?? [])].map((what): Told => ({ what, name: null })),
    ].map((told): ForeignPart => ({ ...told, page: index + 1 })),
  );
  const ofFile: Told[] = [
    ...foreignInCatalog(pdf),
    ...foreignInCounts(pdf),
    ...otherKeys(pdf.dictionary(pdf.trailer.get('Info')), PROPERTIES, {}),
    ...foreignAttachments(pdf, known.attached),
    ...TREES.flatMap((tree) => foreignInTree(pdf, tree)),
    ...(pdf.revised ? [{ what: 'revision', name: null } as const] : []),
    // Last, when all has been read.
    ...(pdf.doubtful ? [{ what: 'reading', name: null } as const] : []),
  ];
  return unique([...ofPages, ...ofFile.map((told): ForeignPart => ({ ...told, page: null }))]);
}

function foreignInCatalog(pdf: ReadPdf): Told[] {
  const opened = pdf.dictionary(pdf.catalog.get('OpenAction')).name('S');
  return [
    ...otherKeys(pdf.catalog, CATALOG, CATALOG_KINDS),
    ...(opened === 'JavaScript' ? [{ what: 'script', name: 'OpenAction' } as const] : []),
    ...otherKeys(pdf.dictionary(pdf.catalog.get('Names')), NAMES, { JavaScript: 'script' }),
    ...otherKeys(pdf.dictionary(pdf.catalog.get('ViewerPreferences')), PREFERENCES, {}),
    ...(PAGE_MODES.has(pdf.catalog.name('PageMode')) ? [] : [{ what: 'entry', name: 'PageMode' } as const]),
  ];
}

/** Viewers show as many pages as the tree says it has, or as they find in it. */
function foreignInCounts(pdf: ReadPdf): Told[] {
  const stated = pdf.resolve(pdf.dictionary(pdf.catalog.get('Pages')).get('Count'));
  return stated === pagesOf(pdf).length ? [] : [{ what: 'entry', name: 'Count' }];
}

/** Ours is one file, named once in the tree of names and once among the associated files. */
function foreignAttachments(pdf: ReadPdf, attached: string): Told[] {
  const embedded = pdf.dictionary(pdf.dictionary(pdf.catalog.get('Names')).get('EmbeddedFiles'));
  const listed = [...specifications(pdf, embedded), ...pdf.list(pdf.catalog.get('AF'))];
  const ours = new Set<PdfObject>();
  let others = 0;
  for (const each of listed) {
    const specification = pdf.dictionary(each);
    const names = ['F', 'UF'].map((key) => stringOf(pdf, specification.get(key)));
    if (names.some((name) => name !== null && name !== attached)) others++;
    for (const [, file] of pdf.dictionary(specification.get('EF')).entries()) ours.add(pdf.resolve(file));
  }
  return others > 0 || ours.size > 1 ? [{ what: 'attachment', name: null }] : [];
}

function specifications(pdf: ReadPdf, tree: Dictionary, seen = new Set<Dictionary>()): PdfObject[] {
  if (seen.has(tree) || seen.size > MOST) return [];
  seen.add(tree);
  const own = pdf.list(tree.get('Names')).filter((_, index) => index % 2 === 1);
  return [
    ...own,
    ...pdf.list(tree.get('Kids')).flatMap((kid) => specifications(pdf, pdf.dictionary(kid), seen)),
  ];
}

function foreignInTree(pdf: ReadPdf, { root, ways, ours, kinds, isLeaf }: Tree): Told[] {
  const found: Told[] = [];
  const seen = new Set<Dictionary>();
  const waiting: PdfObject[] = [pdf.catalog.get(root)];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (seen.size > MOST) throw new Unreadable('too-big');
    const node = pdf.resolve(each);
    if (!(node instanceof Dictionary) || seen.has(node)) continue;
    seen.add(node);
    if (isLeaf(node)) continue;
    found.push(...otherKeys(node, ours, kinds));
    for (const way of ways) {
      const below = pdf.resolve(node.get(way));
      if (Array.isArray(below)) for (const kid of below as PdfObject[]) waiting.push(kid);
      else waiting.push(below);
    }
  }
  return found;
}

function unique(parts: readonly ForeignPart[]): ForeignPart[] {
  return [
    ...new Map(parts.map((part) => [JSON.stringify([part.what, part.page, part.name]), part])).values(),
  ];
}
