import * as v from 'valibot';
import { canonicalJson, type Json } from './canonical-json';
import { PARTS, PAYLOAD, PAYLOAD_FORMAT, PAYLOAD_VERSION, type Payload } from './payload';
import { requireSound } from './payload-rules';
import { PayloadRefused, type PayloadProblem } from './problem';
import { digestsOfParts } from './write-payload';

/** Bytes; a brief of 300 pages has two million, whole texts may come on top. */
const LARGEST = 64 * 1024 * 1024;
/** Brackets inside brackets; the schema needs seven. */
const DEEPEST = 16;
/** Values in values: two letters may become an object of a hundred bytes. Five thousand quotes have some 300,000. */
const MOST_VALUES = 1_000_000;

export type ReadPayload =
  { readonly ok: true; readonly payload: Payload } | { readonly ok: false; readonly problem: PayloadProblem };

/** Reads a payload from outside: all of it holds, or none is taken. */
export function readPayload(bytes: Uint8Array): ReadPayload {
  try {
    const json = parse(bytes);
    const payload = requireShape(json);
    requireDigests(payload);
    requireSound(payload);
    return { ok: true, payload };
  } catch (error) {
    if (error instanceof PayloadRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function parse(bytes: Uint8Array): Json {
  if (bytes.length > LARGEST) throw new PayloadRefused({ code: 'too-big' });
  let text: string;
  let json: Json;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    requireModest(text);
    json = JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof PayloadRefused) throw error;
    throw new PayloadRefused({ code: 'not-json' });
  }
  // One spelling only: a key that is there twice, or a number written otherwise, could be read in two ways.
  if (!isCanonical(json, text)) throw new PayloadRefused({ code: 'not-canonical' });
  return json;
}

function isCanonical(json: Json, text: string): boolean {
  try {
    return canonicalJson(json) === text;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Counts what JSON would become, before it does; character by character, because a string may have millions. */
function requireModest(json: string): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at);
    else if (character === '[' || character === '{') {
      values++;
      if (++depth > DEEPEST) throw new PayloadRefused({ code: 'too-deep' });
    } else if (character === ']' || character === '}') depth--;
    else if (character === ',' && ++values > MOST_VALUES) throw new PayloadRefused({ code: 'too-big' });
  }
}

/** The closing quotation mark of the string that begins here, or the end of the text. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function requireShape(json: Json): Payload {
  if (json === null || typeof json !== 'object' || !('format' in json) || json.format !== PAYLOAD_FORMAT) {
    throw new PayloadRefused({ code: 'not-ours' });
  }
  if (typeof json.version === 'number' && json.version > PAYLOAD_VERSION) {
    throw new PayloadRefused({ code: 'newer', version: json.version });
  }
  const result = v.safeParse(PAYLOAD, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new PayloadRefused({
    code: 'shape',
    where: v.getDotPath(issue) ?? '',
    what: issue.message.slice(0, 200),
  });
}

function requireDigests(payload: Payload): void {
  const actual = digestsOfParts(payload);
  const parts = PARTS.filter((part) => actual[part] !== payload.integrity.parts[part]);
  if (parts.length > 0) throw new PayloadRefused({ code: 'digest', parts });
}
