import type { Archive } from '../../archive/archive';
import type { Provenance, ProvenanceOf } from '../../contract/exchange';
import type { Payload } from '../../exchange/payload';
import { fingerprintOf } from '../../exchange/signature';

/** From whose briefs a thing came, oldest first; empty for what was made here. */
export function readProvenance({ merges }: Archive, { kind, id }: ProvenanceOf): Provenance[] {
  return merges.originsOf(kind, id).map(({ payload, briefUid, at, signer, signerKey }) => {
    const { brief } = JSON.parse(payload) as Payload;
    return {
      briefTitle: brief.title,
      briefUid,
      authors: brief.authors,
      marking: brief.marking,
      mergedAt: at,
      signer,
      fingerprint: signerKey === null ? null : fingerprintOf(signerKey).fingerprint,
    };
  });
}
