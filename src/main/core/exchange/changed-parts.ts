import { digestOf } from './digest';
import { PARTS, type PayloadPart } from './payload';

/**
 * What stands before and behind each part in canonical JSON, whose keys are in order. Longer than the keys alone, because
 * a brief's sections have evidence too, and its history sources.
 */
const BOUNDS: Readonly<Record<PayloadPart, readonly [string, string]>> = {
  analysts: ['{"analysts":', ',"brief":'],
  brief: [',"brief":', ',"context":{"each":'],
  evidence: ['"unit":"utf-16"},"evidence":', ',"format":"attache-brief"'],
  history: ['"format":"attache-brief","history":', ',"integrity":{"pages":'],
  people: ['"}},"people":', ',"sources":'],
  sources: [',"sources":', ',"themes":'],
  themes: [',"themes":', ',"version":'],
};

/**
 * The parts of a payload that are not what their digests say. Works on the bytes, because one changed byte may leave no
 * JSON to be read: the digest of a part is that of its bytes.
 */
export function changedParts(data: Uint8Array): PayloadPart[] {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  const integrity = bytes.subarray(bytes.lastIndexOf('"integrity":{')).toString('latin1');
  return PARTS.filter((part) => {
    const stated = new RegExp(`"${part}":"([0-9a-f]{64})"`, 'u').exec(integrity)?.[1];
    return stated === undefined || !stands(bytes, part, stated);
  });
}

/** Whether bytes with this digest stand where the part may begin. */
function stands(bytes: Buffer, part: PayloadPart, digest: string): boolean {
  const [before, behind] = BOUNDS[part];
  const found = part === 'themes' || part === 'sources' ? bytes.lastIndexOf(before) : bytes.indexOf(before);
  if (found < 0) return false;
  const start = found + before.length;
  const end = part === 'themes' ? bytes.lastIndexOf(behind) : bytes.indexOf(behind, start);
  return end > start && digestOf(bytes.subarray(start, end)) === digest;
}
