import type {
  Inspection,
  MergeChoice,
  MergePreview,
  MergeResult,
  Provenance,
  ProvenanceOf,
  SigningKey,
} from '../exchange';

/** Colleagues' briefs, and the key that signs one's own. */
export interface ExchangeCalls {
  signingKey: { request: Record<string, never>; response: SigningKey | null };
  makeSigningKey: { request: { passphrase: string }; response: SigningKey };
  /** What a PDF from outside carries, from whom, and whether it has changed since export. Needs no archive. */
  inspectPdf: { request: { base64: string }; response: Inspection };
  /** What taking a colleague's brief in would do. */
  previewMerge: { request: { base64: string }; response: MergePreview };
  /** Takes a colleague's brief in, all or parts of it, in one step. */
  mergeBrief: { request: { base64: string; choice: MergeChoice }; response: MergeResult };
  /** From whose briefs something in the archive came; empty for what was made here. */
  provenance: { request: { of: ProvenanceOf }; response: readonly Provenance[] };
}
