import { Dictionary, Name, Operator, Pointer, type PdfObject } from '../read/objects';
import { Lexer } from '../read/lexer';
import type { ReadPdf } from '../read/read-pdf';
import { allOf, numberTree, readStructure } from './found-structure';

const PAINTS = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'b', 'B*', 'b*', 'Do', 'sh']);

/** ISO 14289-1, 7.1: every mark on a page is content of one element, or an artifact. */
export function checkContent(pdf: ReadPdf): string[] {
  const parents = numberTree(pdf, pdf.dictionary(pdf.catalog.get('StructTreeRoot')).get('ParentTree'));
  const owners = new Map<string, number>();
  for (const { id, content } of allOf(readStructure(pdf))) {
    for (const { page, mcid } of content) owners.set(`${page} ${mcid}`, id);
  }
  return pdf.list(pdf.dictionary(pdf.catalog.get('Pages')).get('Kids')).flatMap((page, index) => {
    if (!(page instanceof Pointer)) return ['a page that is none'];
    const dictionary = pdf.dictionary(page);
    const marked = pdf.list(parents.get(dictionary.number('StructParents') ?? -1) ?? null);
    const { faults, mcids } = walk(pdf.decode(dictionary.get('Contents')) ?? new Uint8Array());
    for (const mcid of mcids) {
      const owner = marked[mcid];
      if (!(owner instanceof Pointer)) faults.push(`content ${mcid} belongs to nothing`);
      else if (owners.get(`${page.id} ${mcid}`) !== owner.id) faults.push(`content ${mcid} has two owners`);
    }
    if (new Set(mcids).size < mcids.length) faults.push('two contents with one id');
    if (marked.length !== mcids.length) faults.push('elements with content that is not there');
    return faults.map((fault) => `page ${index + 1}: ${fault}`);
  });
}

function walk(stream: Uint8Array): { faults: string[]; mcids: number[] } {
  const faults: string[] = [];
  const mcids: number[] = [];
  const open: string[] = [];
  let operands: PdfObject[] = [];
  const lexer = new Lexer(stream);
  for (let next = lexer.next(false); next !== null; next = lexer.next(false)) {
    const { object } = next;
    if (!(object instanceof Operator)) {
      operands.push(object);
      continue;
    }
    if (object.word === 'BDC' || object.word === 'BMC') {
      const kind = kindOf(operands, mcids);
      const isNested = kind !== 'span' && open.some((each) => each !== 'span');
      if (isNested) faults.push(`${kind} inside ${open.join()}`);
      open.push(kind);
    } else if (object.word === 'EMC') {
      if (open.pop() === undefined) faults.push('EMC without a beginning');
    } else if (PAINTS.has(object.word) && !open.some((each) => each !== 'span')) {
      faults.push('content that is not tagged');
    }
    operands = [];
  }
  if (open.length > 0) faults.push('marked content without an end');
  return { faults, mcids };
}

/** What begins here: an artifact, content with an id, or a stretch inside it with a language or the like. */
function kindOf([tag, properties]: readonly PdfObject[], mcids: number[]): 'artifact' | 'content' | 'span' {
  if (tag instanceof Name && tag.value === 'Artifact') return 'artifact';
  const mcid = properties instanceof Dictionary ? properties.number('MCID') : null;
  if (mcid === null) return 'span';
  mcids.push(mcid);
  return 'content';
}
