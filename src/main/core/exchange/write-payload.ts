import * as v from 'valibot';
import { canonicalJson } from './canonical-json';
import { digestOf, digestOfValue } from './digest';
import {
  CONTEXT_UNITS,
  PARTS,
  PAYLOAD,
  PAYLOAD_FORMAT,
  PAYLOAD_VERSION,
  type Payload,
  type PayloadContents,
  type PayloadPart,
} from './payload';

/**
 * Completes a payload with the digests of its parts and of its pages.
 * @param pages the visible text of each page, as `pdf/page/shown-text.ts` gives it
 */
export function completePayload(contents: PayloadContents, pages: readonly string[]): Payload {
  return {
    format: PAYLOAD_FORMAT,
    version: PAYLOAD_VERSION,
    context: { unit: 'utf-16', each: CONTEXT_UNITS },
    ...contents,
    integrity: { parts: digestsOfParts(contents), pages: pages.map(digestOf) },
  };
}

/** The path of the first thing in it that no payload may hold, e.g. `brief.title`; null when all fits. */
export function findMisfit(contents: PayloadContents): string | null {
  const result = v.safeParse(PAYLOAD, completePayload(contents, []), { abortEarly: true });
  return result.success ? null : (v.getDotPath(result.issues[0]) ?? '');
}

export function digestsOfParts(contents: PayloadContents): Payload['integrity']['parts'] {
  const digests = PARTS.map((part) => [part, digestOfValue(contents[part])]);
  return Object.fromEntries(digests) as Record<PayloadPart, Payload['integrity']['parts']['brief']>;
}

/** The bytes that stand in the file: canonical JSON in UTF-8. */
export function payloadBytes(payload: Payload): Uint8Array {
  return new TextEncoder().encode(canonicalJson(payload));
}

/** One digest for the text of all pages. */
export const digestOfPages = (pages: Payload['integrity']['pages']): string => digestOf(pages.join('\n'));
