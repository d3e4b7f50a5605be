import * as v from 'valibot';
import { call } from '../call';
import type {
  AcceptedKey,
  Inspection,
  KeyStatementFile,
  MergePreview,
  MergeResult,
  Provenance,
  SigningKey,
} from '../exchange';
import { base64, id, list, NOTHING, passphrase } from '../shapes';

/** A file has some thousand things in it; a key names one. */
const mergeKeys = list(v.pipe(v.string(), v.maxLength(100)), 50_000);

/** Colleagues’ briefs, and the key that signs one’s own. */
export const exchangeCalls = {
  signingKey: call({ lane: 'quick', writes: false, request: NOTHING }).answers<SigningKey | null>(),
  makeSigningKey: call({
    lane: 'long',
    writes: true,
    signed: true,
    request: v.strictObject({ passphrase }),
  }).answers<SigningKey>(),
  /** A new key in the place of the analyst's; the one so far, which `passphrase` opens, vouches for it. */
  replaceSigningKey: call({
    lane: 'long',
    writes: true,
    request: v.strictObject({ passphrase, newPassphrase: passphrase }),
  }).answers<SigningKey>(),
  /** The file by which colleagues know a key that replaced another for what it is. */
  keyStatement: call({
    lane: 'quick',
    writes: false,
    coreOnly: true,
    request: NOTHING,
  }).answers<KeyStatementFile>(),
  /** Takes a colleague's new key for theirs, where the one that is known here vouches for it. */
  acceptKey: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ base64 }),
  }).answers<AcceptedKey>(),
  /** What a PDF from outside carries, from whom, and whether it has changed since export. Needs no archive. */
  inspectPdf: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ base64 }),
  }).answers<Inspection>(),
  /** What taking a colleague's brief in would do. */
  previewBriefImport: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ base64 }),
  }).answers<MergePreview>(),
  /** Takes a colleague's brief in, all or parts of it, in one step. */
  importBrief: call({
    lane: 'long',
    writes: true,
    request: v.strictObject({
      base64,
      choice: v.strictObject({
        keys: v.nullable(mergeKeys),
        theirs: mergeKeys,
        acceptKey: v.boolean(),
      }),
    }),
  }).answers<MergeResult>(),
  /** From whose briefs something in the archive came; empty for what was made here. */
  provenance: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('brief'), id: id<'brief'>() }),
        v.strictObject({ kind: v.literal('article'), id: id<'article'>() }),
        v.strictObject({ kind: v.literal('quote'), id: id<'quote'>() }),
        v.strictObject({ kind: v.literal('annotation'), id: id<'annotation'>() }),
        v.strictObject({ kind: v.literal('person'), id: id<'person'>() }),
        v.strictObject({ kind: v.literal('theme'), id: id<'theme'>() }),
      ]),
    }),
  }).answers<readonly Provenance[]>(),
};
