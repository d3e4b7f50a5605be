import { setImmediate } from 'node:timers/promises';
import { makeAnchor } from '../../anchors/anchor';
import type { Archive } from '../../archive/archive';
import { pack } from '../../archive/packing';
import type { CallContext } from '../../contract/calls';
import type { Environment } from '../../contract/environment';
import type { Uid } from '../../contract/ids';
import { statedDetails } from '../../contract/article-fields';
import { messages } from '../../contract/messages/catalogue';
import type { TagTarget } from '../../contract/tags';
import { Failure } from '../../failure';
import { detectLanguage } from '../../ingest/language';
import type { NewSource, ProjectPlan } from './plan/project-plan';
import { extractQuotes } from '../../quotes/extract';
import { logChange } from '../../codebook/codebook-log';
import { countWords } from '../documents/read-document';
import { digestOf } from '../../exchange/digest';
import { storeArticle, type NewArticleWithQuotes } from '../articles/store-article';

/** Writes a plan in one step. The quotes of new articles are found before it begins, and until then it can be stopped. */
export async function writePlan(
  archive: Archive,
  environment: Environment,
  subject: string,
  plan: ProjectPlan,
  { signal, progress }: CallContext,
): Promise<void> {
  const articles: NewArticleWithQuotes[] = [];
  for (const source of plan.articles) {
    await setImmediate();
    if (signal.aborted) throw new Failure('cancelled', messages.interchange.takeInCancelled);
    articles.push(prepareArticle(source));
    progress(articles.length, plan.articles.length);
  }
  archive.journal.inStep('take-in', subject, () => {
    for (const analyst of plan.analysts) archive.analysts.insert(analyst);
    writeThemes(archive, environment, plan);
    for (const article of articles) storeArticle(archive, environment, article);
    writeAnnotations(archive, environment, plan);
    writeTags(archive, plan);
  });
}

function prepareArticle({ uid, details, text, original }: NewSource): NewArticleWithQuotes {
  const language = details.language ?? detectLanguage(text);
  return {
    uid,
    details: statedDetails({ ...details, language }),
    text,
    textHash: digestOf(text),
    headings: [],
    words: countWords(text),
    original: {
      format: 'text',
      fileName: original.fileName === '' ? null : original.fileName,
      hash: digestOf(original.bytes),
      packed: pack(original.bytes, text),
    },
    quotes: extractQuotes(text, { language }),
  };
}

function writeThemes(archive: Archive, environment: Environment, plan: ProjectPlan): void {
  const { themes, codeColours } = archive;
  const ids = idsByUid(themes.list());
  for (const { uid, parentUid, details, status, colour } of plan.themes) {
    const parentId = parentUid === null ? null : idOf(ids, parentUid);
    const id = themes.insert({ uid, details, parentId });
    ids.set(uid, id);
    const theme = { uid, name: details.name };
    logChange(archive, environment, { kind: 'add-theme', theme });
    if (status === 'retired') {
      themes.setStatus(id, status);
      logChange(archive, environment, { kind: 'retire-theme', theme });
    }
    if (colour !== null) codeColours.set({ uid, colour });
  }
}

function writeAnnotations(archive: Archive, environment: Environment, plan: ProjectPlan): void {
  const articles = idsByUid(archive.articles.list());
  const analysts = idsByUid(archive.analysts.list());
  for (const [articleUid, passages] of Map.groupBy(plan.annotations, (passage) => passage.articleUid)) {
    const articleId = idOf(articles, articleUid);
    const head = archive.revisions.readHead(articleId);
    if (head === null) throw new Error('the article has no text');
    for (const { uid, span, note, analystUid, createdAt, updatedAt } of passages) {
      const created = createdAt ?? environment.now();
      archive.annotations.insert({
        uid,
        articleId,
        anchor: makeAnchor(head.text, span, head.id),
        note,
        analystId: idOf(analysts, analystUid),
        createdAt: created,
        updatedAt: updatedAt ?? created,
      });
    }
  }
}

function writeTags(archive: Archive, plan: ProjectPlan): void {
  if (plan.tags.length === 0) return;
  const themes = idsByUid(archive.themes.list());
  const analysts = idsByUid(archive.analysts.list());
  const quotes = idsByUid(archive.quotes.listAll());
  const annotations = idsByUid(archive.annotations.listAll());
  for (const { uid, target, themeUid, analystUid } of plan.tags) {
    const to: TagTarget =
      target.kind === 'quote'
        ? { kind: 'quote', id: idOf(quotes, target.uid) }
        : { kind: 'annotation', id: idOf(annotations, target.uid) };
    archive.tags.insert({ uid, themeId: idOf(themes, themeUid), analystId: idOf(analysts, analystUid) }, to);
  }
}

const idsByUid = <Id>(things: readonly { readonly uid: Uid; readonly id: Id }[]): Map<Uid, Id> =>
  new Map(things.map(({ uid, id }) => [uid, id]));

function idOf<Id>(ids: ReadonlyMap<Uid, Id>, uid: Uid): Id {
  const id = ids.get(uid);
  if (id === undefined) throw new Error(`${uid} was planned and is not there`);
  return id;
}
