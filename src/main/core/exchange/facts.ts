import { english, messages } from '../contract/messages/catalogue';
import type { Carried } from '../pdf/file/carried';
import { countsOf } from './counts';
import { digestOf } from './digest';
import { PAYLOAD_FILE, type PayloadContents } from './payload';
import { EMPTY_SEAL, type Sealed } from './seal';
import { completePayload, digestOfPages, payloadBytes } from './write-payload';

/** XMP has a name for its namespace, not an address that anybody asks for. */
const NAMESPACE = 'urn:attache:brief:1#';
export const NONE = 'none';

export interface Signer {
  readonly name: string;
  /** Public key in hexadecimal. */
  readonly key: string;
}

export interface Packed extends Carried {
  readonly sealed: Sealed;
}

/**
 * What a brief's file carries: the payload, unless it is a copy for readers, and in its XMP packet the plain facts of it.
 * @param pages the visible text of each page
 */
export function packBrief(
  contents: PayloadContents,
  pages: readonly string[],
  { readerCopy, signer }: { readonly readerCopy: boolean; readonly signer: Signer | null },
): Packed {
  const payload = completePayload(contents, pages);
  const bytes = payloadBytes(payload);
  const sealed: Sealed = {
    payloadSha256: readerCopy ? NONE : digestOf(bytes),
    textSha256: digestOfPages(payload.integrity.pages),
    signer: signer?.name ?? NONE,
    signerKey: signer?.key ?? NONE,
  };
  const carries = readerCopy ? english.exchange.readerCopy : english.exchange.carries(countsOf(payload));
  const attachment = {
    fileName: PAYLOAD_FILE,
    description: english.exchange.attachment,
    mimeType: 'application/json',
    bytes,
  };
  return { attachment: readerCopy ? null : attachment, properties: describe(carries, sealed), sealed };
}

function describe(carries: string, sealed: Sealed): Carried['properties'] {
  const { properties } = messages.exchange;
  const value = { carries, ...sealed, seal: EMPTY_SEAL };
  return {
    schema: properties.schema,
    namespace: NAMESPACE,
    prefix: 'attache',
    properties: (Object.keys(value) as (keyof typeof value)[]).map((name) => ({
      name,
      value: value[name],
      description: properties[name],
    })),
  };
}
