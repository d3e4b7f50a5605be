import type { PayloadPart } from './payload';

/** Why the data of a file is not taken; the catalogue turns it into a sentence. */
export type PayloadProblem =
  | { readonly code: 'not-json' | 'not-canonical' | 'too-deep' | 'too-big' | 'not-ours' | 'theme-circle' }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'shape'; readonly where: string; readonly what: string }
  | { readonly code: 'digest'; readonly parts: readonly PayloadPart[] }
  | {
      readonly code: 'duplicate' | 'missing' | 'anchor' | 'text-hash' | 'address' | 'date';
      readonly what: string;
    }
  | { readonly code: 'invisible'; readonly where: string }
  | { readonly code: 'lookalike'; readonly name: string; readonly other: string }
  | { readonly code: 'marking'; readonly title: string; readonly marking: string };

/** Stops the reading of a payload. Caught in `read-payload.ts`, never seen outside. */
export class PayloadRefused extends Error {
  constructor(readonly problem: PayloadProblem) {
    super(problem.code);
    this.name = 'PayloadRefused';
  }
}
