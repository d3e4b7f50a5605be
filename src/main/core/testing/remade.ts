/** For tests: the brief that a colleague's Attaché would export who has other data. */
import { packBrief, type Packed } from '../exchange/facts';
import type { Payload } from '../exchange/payload';
import { documentOf } from '../exchange/printed/document-of';
import { sealFile } from '../exchange/seal';
import { renderPdf } from '../pdf/render';
import { RESOURCES } from './test-core';
import { payloadOf } from './test-brief';

/** The same brief with its data changed, and drawn anew: its pages print what it says, unlike those of a forged one. */
export async function remade(bytes: Uint8Array, change: (payload: Payload) => void): Promise<Uint8Array> {
  const payload = payloadOf(bytes);
  if (payload === null) throw new Error('the file has no data to be changed');
  change(payload);
  const { brief, evidence, sources, people, themes, analysts, history } = payload;
  const contents = { brief, evidence, sources, people, themes, analysts, history };
  const kept: { packed?: Packed } = {};
  const { bytes: drawn } = await renderPdf(documentOf(payload), {
    resources: RESOURCES,
    carry: (pages) => (kept.packed = packBrief(contents, pages, { readerCopy: false, signer: null })),
  });
  if (kept.packed === undefined) throw new Error('the brief was drawn without its data');
  return sealFile(drawn, kept.packed.sealed, null);
}
