import { printed } from '../contract/messages/catalogue';
import type { Evidence, EvidenceRef } from '../contract/evidence';

/** The evidence at hand, and what of it the brief asked for in vain. */
export class CitedEvidence {
  readonly #byRef: ReadonlyMap<string, Evidence>;
  readonly #used = new Map<string, Evidence>();
  readonly #missing = new Set<string>();
  readonly #rejected = new Set<string>();

  constructor(evidence: readonly Evidence[]) {
    this.#byRef = new Map(evidence.map((piece) => [keyOf(piece.ref), piece]));
  }

  /** Every piece taken so far, once. */
  get used(): readonly Evidence[] {
    return [...this.#used.values()];
  }

  take(refs: readonly EvidenceRef[]): Evidence[] {
    return refs.flatMap((ref) => {
      const key = keyOf(ref);
      const piece = this.#byRef.get(key);
      if (piece === undefined) this.#missing.add(key);
      else if (piece.status === 'rejected') this.#rejected.add(key);
      else {
        this.#used.set(key, piece);
        return [piece];
      }
      return [];
    });
  }

  warnings(): string[] {
    return [
      ...(this.#missing.size > 0 ? [printed.missingEvidence(this.#missing.size)] : []),
      ...(this.#rejected.size > 0 ? [printed.rejectedEvidence(this.#rejected.size)] : []),
    ];
  }
}

const keyOf = (ref: EvidenceRef): string => `${ref.kind} ${ref.id}`;
