import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { ArticleCalls } from '../../core/contract/calls/articles';
import { articleDetails, base64, id, NOTHING, phrase, span, target, text } from '../shapes';
import { parser } from '../parser';

export const articleParsers: Pick<Parsers, keyof ArticleCalls> = {
  importArticles: parser(
    'importArticles',
    v.strictObject({
      inputs: v.pipe(
        v.array(
          v.strictObject({
            fileName: v.nullable(phrase(255)),
            base64,
            details: v.optional(articleDetails),
          }),
        ),
        v.maxLength(10_000),
      ),
    }),
  ),
  loadSample: parser('loadSample', NOTHING),
  listArticles: parser('listArticles', NOTHING),
  readArticle: parser('readArticle', v.strictObject({ articleId: id<'article'>() })),
  editArticle: parser('editArticle', v.strictObject({ articleId: id<'article'>(), details: articleDetails })),
  removeArticle: parser('removeArticle', v.strictObject({ articleId: id<'article'>() })),
  reviseArticle: parser(
    'reviseArticle',
    v.strictObject({
      articleId: id<'article'>(),
      corrected: v.variant('kind', [
        v.strictObject({ kind: v.literal('text'), text: text(20_000_000) }),
        v.strictObject({ kind: v.literal('file'), fileName: v.nullable(phrase(255)), base64 }),
      ]),
      reason: text(5_000),
      dryRun: v.boolean(),
    }),
  ),
  listUnsettled: parser('listUnsettled', NOTHING),
  reattach: parser('reattach', v.strictObject({ target, span })),
};
