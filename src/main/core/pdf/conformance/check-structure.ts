import type { ReadPdf } from '../read/read-pdf';
import { allOf, attribute, readStructure, type FoundElement } from './found-structure';
import { Name } from '../read/objects';

/** What may stand right below an element of these types. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI'],
};
/** What an element of these types must stand right below. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

/** ISO 14289-1, 7.2 to 7.9: what every element must have, and where it may stand. */
export function checkStructure(pdf: ReadPdf): string[] {
  const roots = readStructure(pdf);
  const elements = [...allOf(roots)];
  if (elements.length === 0) return ['no structure'];
  return [
    ...(roots.length === 1 && roots[0]?.type === 'Document' ? [] : ['the tree has no Document at its root']),
    ...headingsInOrder(elements),
    ...notesWithIds(pdf, elements),
    ...elements.flatMap((element) => [...ofItself(pdf, element), ...nesting(element)]),
  ];
}

function headingsInOrder(elements: readonly FoundElement[]): string[] {
  let level = 0;
  return elements.flatMap(({ type }) => {
    if (!/^H\d$/u.test(type)) return [];
    const before = level;
    level = Number(type.slice(1));
    return level > before + 1 ? [`${type} after ${before === 0 ? 'no heading' : `H${before}`}`] : [];
  });
}

function notesWithIds(pdf: ReadPdf, elements: readonly FoundElement[]): string[] {
  const seen = new Set<string>();
  return elements.flatMap(({ type, dictionary }) => {
    if (type !== 'Note') return [];
    const id = text(pdf.resolve(dictionary.get('ID')));
    if (id === '') return ['Note without ID'];
    if (seen.has(id)) return [`two elements with ID ${id}`];
    seen.add(id);
    return [];
  });
}

function ofItself(pdf: ReadPdf, element: FoundElement): string[] {
  const { type, dictionary, content, children, objects } = element;
  const faults: string[] = [];
  if (type === 'Figure') {
    if (text(pdf.resolve(dictionary.get('Alt'))) === '') faults.push('Figure without Alt');
    if (attribute(pdf, element, 'BBox') === null) faults.push('Figure without BBox');
  }
  if (type === 'TH') {
    const scope = attribute(pdf, element, 'Scope');
    if (!(scope instanceof Name) || !['Row', 'Column'].includes(scope.value)) faults.push('TH without Scope');
  }
  if (type === 'Link') {
    if (objects.length === 0) faults.push('Link without annotation');
    if (content.length === 0) faults.push('Link without content');
  }
  if (content.length + children.length === 0) faults.push(`${type} without content`);
  const language = dictionary.get('Lang');
  if (language !== null && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u.test(text(language))) {
    faults.push(`${type} with no language in Lang`);
  }
  return faults;
}

function nesting({ type, children }: FoundElement): string[] {
  const faults = children.flatMap((child) => {
    const allowed = CHILDREN[type];
    const above = PARENTS[child.type];
    const misplaced =
      (allowed !== undefined && !allowed.includes(child.type)) ||
      (above !== undefined && !above.includes(type));
    return misplaced ? [`${child.type} in ${type}`] : [];
  });
  if (type !== 'TBody' && type !== 'Table') return faults;
  const cells = new Set(children.filter(({ type: row }) => row === 'TR').map((row) => row.children.length));
  return cells.size > 1 ? [...faults, 'rows of unequal length'] : faults;
}

/** A string as its bytes spell it, which is enough to see that it says something. */
function text(object: unknown): string {
  return object instanceof Uint8Array ? Buffer.from(object).toString('latin1') : '';
}
