import { makeAnchor } from '../anchors/anchor';
import type { Archive } from '../archive/archive';
import type { Environment } from '../contract/environment';
import type { ArticleId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { Span, Theme } from '../contract/model';
import { suggestThemes } from '../themes/suggest';

/** Of so many quotes that are surely attributed, one is left to review, so that there is something to try. */
const LEFT_TO_REVIEW = 6;
const SURE = 0.85;
/** Every so many articles bear an annotation. */
const ANNOTATED = 2;

/** Works through the sample as an analyst would have: most quotes accepted and tagged, some passages annotated. */
export function reviewSample(archive: Archive, environment: Environment): void {
  const { articles, journal, themes } = archive;
  const codebook = themes.list();
  const inOrder = articles.list().toSorted((a, b) => a.id - b.id);
  journal.inStep('set-up', '', () => {
    let sure = 0;
    for (const [index, { id }] of inOrder.entries()) {
      sure = reviewQuotes(archive, environment, id, codebook, sure);
      if (index % ANNOTATED === 0) annotate(archive, environment, id, codebook);
    }
  });
}

/** `sure` counts through all articles; returns how far it came. */
function reviewQuotes(
  { quotes, tags, analyst }: Archive,
  environment: Environment,
  articleId: ArticleId,
  codebook: readonly Theme[],
  sure: number,
): number {
  const analystId = analyst().id;
  for (const { id, confidence, speaker, anchor } of quotes.listByArticle(articleId)) {
    if (speaker === null || confidence < SURE || ++sure % LEFT_TO_REVIEW === 0) continue;
    quotes.setStatus(id, 'accepted');
    for (const { themeId } of suggestThemes(anchor.exact, codebook)) {
      tags.insert({ uid: environment.newUid(), themeId, analystId }, { kind: 'quote', id });
    }
  }
  return sure;
}

/** The opening sentence of the first paragraph that speaks of a theme and quotes nobody. */
function annotate(
  archive: Archive,
  environment: Environment,
  articleId: ArticleId,
  codebook: readonly Theme[],
): void {
  const revision = archive.revisions.readHead(articleId);
  if (revision === null) return;
  const quoted = archive.quotes.listByArticle(articleId).map(({ anchor }) => anchor);
  for (const span of openingSentences(revision.text)) {
    const [suggestion] = suggestThemes(revision.text.slice(span.start, span.end), codebook);
    const theme = codebook.find(({ id }) => id === suggestion?.themeId);
    if (theme === undefined || quoted.some((quote) => quote.start < span.end && span.start < quote.end)) {
      continue;
    }
    const analystId = archive.analyst().id;
    const earlier = archive.themes.read(theme.id)?.annotations ?? 0;
    const notes = en.archive.sampleNotes[theme.position] ?? [''];
    const id = archive.annotations.insert({
      uid: environment.newUid(),
      articleId,
      anchor: makeAnchor(revision.text, span, revision.id),
      note: notes[earlier % notes.length] ?? '',
      analystId,
      createdAt: environment.now(),
    });
    archive.tags.insert(
      { uid: environment.newUid(), themeId: theme.id, analystId },
      { kind: 'annotation', id },
    );
    return;
  }
}

/** Without datelines and the labels of an interview, which are nothing to remark on. */
function openingSentences(text: string): Span[] {
  return [...text.matchAll(/(?<=^|\n\n)[^\n:—]{40,}?[.!?](?=\s|$)/gu)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
}
