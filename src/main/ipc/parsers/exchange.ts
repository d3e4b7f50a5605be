import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { ExchangeCalls } from '../../core/contract/calls/exchange';
import { base64, id, NOTHING, passphrase } from '../shapes';
import { parser } from '../parser';

/** A file has some thousand things in it; a key names one. */
const mergeKeys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50_000));

export const exchangeParsers: Pick<Parsers, keyof ExchangeCalls> = {
  signingKey: parser('signingKey', NOTHING),
  makeSigningKey: parser('makeSigningKey', v.strictObject({ passphrase })),
  replaceSigningKey: parser('replaceSigningKey', v.strictObject({ passphrase, newPassphrase: passphrase })),
  keyStatement: parser('keyStatement', NOTHING),
  acceptKey: parser('acceptKey', v.strictObject({ base64 })),
  inspectPdf: parser('inspectPdf', v.strictObject({ base64 })),
  previewMerge: parser('previewMerge', v.strictObject({ base64 })),
  mergeBrief: parser(
    'mergeBrief',
    v.strictObject({
      base64,
      choice: v.strictObject({
        keys: v.nullable(mergeKeys),
        theirs: mergeKeys,
        acceptKey: v.boolean(),
      }),
    }),
  ),
  provenance: parser(
    'provenance',
    v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('brief'), id: id<'brief'>() }),
        v.strictObject({ kind: v.literal('article'), id: id<'article'>() }),
        v.strictObject({ kind: v.literal('quote'), id: id<'quote'>() }),
        v.strictObject({ kind: v.literal('annotation'), id: id<'annotation'>() }),
        v.strictObject({ kind: v.literal('person'), id: id<'person'>() }),
        v.strictObject({ kind: v.literal('theme'), id: id<'theme'>() }),
      ]),
    }),
  ),
};
