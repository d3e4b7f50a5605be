import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { Notices } from '../notices';
import { tidyLine } from '../tidy';
import { fieldOf, idOf, isOfType, numberOf, stringOf, type Json } from './json';
import { isHypothesis } from './read-hypothesis';

/** Lists inside lists: a collection has pages, and some keep several collections. */
const DEEPEST = 12;
/** Brackets inside brackets of one document; whoever walks through it deeper runs out of stack. */
const DEEPEST_NESTING = 256;
const LISTS = ['items', 'rows', 'annotations', '@graph', 'resources'] as const;
const PAGES = ['first', 'next'] as const;

/**
 * All annotations of a document: of a page or collection, a list of either, what an API answers, or one alone. Pages that
 * the file only points to are told of and not fetched.
 */
export function entriesOf(document: Json, notices: Notices): readonly Json[] {
  const found: Json[] = [];
  let lists = 0;
  const collect = (value: Json, depth: number): void => {
    if (Array.isArray(value)) {
      lists += 1;
      for (const one of value) if (depth < DEEPEST) collect(one, depth + 1);
      return;
    }
    const within = isAnnotation(value) || depth === DEEPEST ? [] : listsIn(value);
    for (const one of within) collect(one, depth + 1);
    if (within.length > 0 || isContainer(value)) tellOfPages(value, notices);
    else if (isAnnotation(value) || lists > 0) found.push(value);
    else throw new Failure('bad-file', messages.interchange.failures.noAnnotations);
  };
  collect(document, 0);
  tellOfRest(document, found.length, notices);
  return found;
}

/** What a list, a page or a collection holds, and the pages of it that are in the file. */
const listsIn = (value: Json): readonly Json[] => [
  ...LISTS.map((name) => fieldOf(value, name)).filter((list) => Array.isArray(list)),
  ...PAGES.map((name) => fieldOf(value, name)).filter(isHere),
];

const isHere = (page: Json): boolean => LISTS.some((name) => Array.isArray(fieldOf(page, name)));

const isAnnotation = (value: Json): boolean =>
  isHypothesis(value) || isOfType(value, 'Annotation') || fieldOf(value, 'target') !== undefined;

const isContainer = (value: Json): boolean =>
  ['AnnotationCollection', 'AnnotationPage', 'OrderedCollection', 'OrderedCollectionPage'].some((type) =>
    isOfType(value, type),
  );

/** `first` and `next` as an address, with nothing of the page in this file. */
function tellOfPages(value: Json, notices: Notices): void {
  for (const page of PAGES.map((name) => fieldOf(value, name))) {
    const address = idOf(page);
    if (address !== null && !isHere(page)) notices.add('next-pages', tidyLine(address, 200));
  }
}

/** What an API has beyond the rows that it gave. */
function tellOfRest(document: Json, given: number, notices: Notices): void {
  const total = numberOf(fieldOf(document, 'total'));
  const rows = fieldOf(document, 'rows');
  if (total !== null && Array.isArray(rows) && total > given) {
    notices.add('further-annotations', '', total - given);
  }
}

/** One JSON document, or one a line (JSON Lines); a line that is none is an entry that nobody can read. */
export function parseDocument(bytes: Uint8Array): Json {
  const text = decode(bytes);
  requireShallow(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const entries = lines.map(parseLine);
    if (entries.length < 2 || entries[0] === null) {
      throw new Failure('bad-file', messages.interchange.failures.badJson, { cause: error });
    }
    return entries;
  }
}

function requireShallow(text: string): void {
  let depth = 0;
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gsu)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST_NESTING) throw new Failure('bad-file', messages.interchange.failures.tooDeep);
  }
}

function parseLine(line: string): Json {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** UTF-8, as JSON is; UTF-16 where a byte order mark says so. */
function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? big ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure('bad-file', messages.interchange.failures.badJson, { cause: error });
  }
}

/** The program that wrote the file, as it names itself. */
export function originOf(document: Json, entries: readonly Json[]): string | null {
  const generator = fieldOf(document, 'generator');
  const name = stringOf(fieldOf(generator, 'name')) ?? stringOf(generator);
  if (name !== null) return tidyLine(name, 200) || null;
  return entries.some(isHypothesis) ? 'Hypothesis' : null;
}
