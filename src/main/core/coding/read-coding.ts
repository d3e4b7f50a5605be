import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { canonicalJson, type Json } from '../exchange/canonical-json';
import { calledBy } from '../contract/analyst-names';
import { messages } from '../contract/messages/catalogue';
import { findUnclean } from '../exchange/clean-text';
import { Failure } from '../failure';
import { CODING_FILE, CODING_FORMAT, CODING_VERSION, type CodingFile } from './coding-file';

/** Bytes; 5,000 annotations with their tags have some six million, whole articles may come on top. */
const LARGEST = 128 * 1024 * 1024;
/** Brackets inside brackets; the schema needs six. */
const DEEPEST = 12;
/** As canonical JSON begins, whose keys stand in order. */
const BEGINNING = '{"articles":[';

/** Whether the bytes say of themselves that they are coding; nothing is promised of the rest. */
export function isCoding(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING.length));
  return head === BEGINNING && Buffer.from(bytes).includes(`"format":"${CODING_FORMAT}"`);
}

/** Reads a file from outside: all of it holds, or none is taken. */
export function readCoding(bytes: Uint8Array): CodingFile {
  const words = messages.coding.refused;
  if (bytes.length > LARGEST) throw new Failure('bad-file', words.tooBig);
  const json = parse(bytes);
  if (json === null || typeof json !== 'object' || !('format' in json) || json.format !== CODING_FORMAT) {
    throw new Failure('bad-file', words.notCoding);
  }
  if (typeof json.version === 'number' && json.version > CODING_VERSION) {
    throw new Failure('bad-file', words.newer);
  }
  const result = v.safeParse(CODING_FILE, json, { abortEarly: true });
  if (!result.success) throw new Failure('bad-file', words.broken(v.getDotPath(result.issues[0]) ?? ''));
  requireSound(result.output);
  return calledRightly(result.output);
}

/** Releases before wrote a word in the place of a name that nobody had given. */
function calledRightly(file: CodingFile): CodingFile {
  const analyst = Object.entries(file.coding.analyst).map(([uid, { name, ...fields }]) => [
    uid,
    { ...fields, name: { ...name, value: calledBy(name.value) } },
  ]);
  return {
    ...file,
    giver: { ...file.giver, name: calledBy(file.giver.name) },
    coding: { ...file.coding, analyst: Object.fromEntries(analyst) as CodingFile['coding']['analyst'] },
  };
}

function parse(bytes: Uint8Array): Json {
  const words = messages.coding.refused;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) > DEEPEST) throw new Failure('bad-file', words.broken(''));
    const json = JSON.parse(text) as Json;
    // One spelling only: a key that is there twice could be read in two ways.
    if (canonicalJson(json) !== text) throw new Failure('bad-file', words.broken(''));
    return json;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('bad-file', words.notCoding, { cause: error });
  }
}

/** How deep brackets stand in brackets, outside strings. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gsu)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return deepest;
}

/** What a schema cannot say: texts are those of their hashes, spans are spans, and nothing is hidden in a name. */
function requireSound(file: CodingFile): void {
  const { broken } = messages.coding.refused;
  for (const { text, hash } of file.sources) {
    if (createHash('sha256').update(text).digest('hex') !== hash) {
      throw new Failure('bad-file', broken('sources'));
    }
  }
  for (const fields of Object.values(file.coding.annotation)) {
    const { start, end, exact } = fields.place.value;
    if (end - start !== exact.length) {
      throw new Failure('bad-file', broken('annotation'));
    }
  }
  const { analyst, theme } = file.coding;
  const names = [analyst, theme].flatMap((records) =>
    Object.values(records).map((fields) => fields.name.value),
  );
  const unclean = findUnclean({ giver: file.giver, articles: file.articles, names });
  if (unclean !== null) throw new Failure('bad-file', broken(unclean));
}
