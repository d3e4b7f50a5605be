import type {
  AcceptedKey,
  Inspection,
  KeyStatementFile,
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
  /** A new key in the place of the analyst's; the one so far, which `passphrase` opens, vouches for it. */
  replaceSigningKey: { request: { passphrase: string; newPassphrase: string }; response: SigningKey };
  /** The file by which colleagues know a key that replaced another for what it is. */
  keyStatement: { request: Record<string, never>; response: KeyStatementFile };
  /** Takes a colleague's new key for theirs, where the one that is known here vouches for it. */
  acceptKey: { request: { base64: string }; response: AcceptedKey };
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
