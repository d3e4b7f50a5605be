import type { Archive } from '../../archive/archive';
import type { CodingFile } from '../../coding/coding-file';
import { changesBetween, type Change, type Conflict } from '../../coding/compare';
import { keyOf, kindOf, readDoneKey, readQuoteKey, readTagKey, uidOf } from '../../coding/keys';
import { isPresent, textIn, type Ledger, type Register, type View } from '../../coding/record';
import type { Place, Texts } from '../../coding/view';
import type {
  CodingConflict,
  CodingItem,
  CodingKind,
  CodingPreview,
  CodingSide,
} from '../../contract/coding';
import type { Sha256, Uid } from '../../contract/ids';
import { en } from '../../contract/messages/catalogue';
import { canonicalJson, type Json } from '../../exchange/canonical-json';
import { opening } from '../quotes';
import type { CodingState } from './coding-state';

interface Described {
  readonly file: CodingFile;
  readonly state: CodingState;
  readonly joined: Ledger;
  readonly conflicts: readonly Conflict[];
  readonly before: View;
  readonly after: View;
  readonly sources: CodingFile['sources'];
}

/** What taking in does, in words; what blind mode hides is only counted. */
export function describe(archive: Archive, plan: Described): CodingPreview {
  const words = createWords(archive, plan);
  const visible = createVisibility(archive, plan);
  const changes = changesBetween(plan.before, plan.after).filter(
    ({ key }) => kindOf(key) !== 'codebook' && kindOf(key) !== 'quote' && !isMerged(key, plan.after),
  );
  const conflicts = plan.conflicts.filter(({ key }) => kindOf(key) !== 'codebook' && kindOf(key) !== 'quote');
  const shown = changes.filter(({ key }) => visible(key));
  const last = archive.coding.exchanges().find(({ origin }) => origin === plan.file.origin);
  const { giver, givenAt, marking } = plan.file;
  return {
    giver: giver.name,
    givenAt,
    marking,
    lastExchange: last?.at ?? null,
    items: shown.map((change) => toItem(change, words)),
    conflicts: conflicts.filter(({ key }) => visible(key)).map((conflict) => toConflict(conflict, words)),
    hidden: changes.length - shown.length,
    missing: missingArticles(plan),
    news:
      changesBetween(plan.before, plan.after).some(isWritten) || knowsMore(plan) || plan.sources.length > 0,
  };
}

/** A theme that is merged into another is said once, by its merge. */
const isMerged = (key: string, after: View): boolean =>
  kindOf(key) === 'theme' && after.has(keyOf.alias(uidOf(key)));

/** Quotes are not written for their own sake, and each archive may have found another speaker. */
const isWritten = ({ key, change }: Change): boolean => kindOf(key) !== 'quote' || change === 'new';

function knowsMore({ joined, state: { ledger } }: Described): boolean {
  return [...joined].some(([key, fields]) => {
    const known = ledger.get(key);
    return (
      known !== fields &&
      canonicalJson((known ?? null) as unknown as Json) !== canonicalJson(fields as unknown as Json)
    );
  });
}

type Words = ReturnType<typeof createWords>;

/** Names of what keys stand for, on whichever side they are known. */
function createWords(archive: Archive, { file, before, after, joined }: Described) {
  const titles = new Map<Sha256, string>();
  for (const { title, texts } of file.articles) for (const text of texts) titles.set(text, title);
  for (const { articleId, text } of archive.coding.texts()) {
    titles.set(text, archive.articles.read(articleId)?.title ?? '');
  }
  const valueOf = (key: string, field: string): Json | undefined =>
    (after.get(key) ?? before.get(key))?.[field] ?? joined.get(key)?.[field]?.value;
  const analyst = (uid: Uid): string =>
    textIn(valueOf(keyOf.analyst(uid), 'name')) || en.interchange.unknownAnalyst;
  const theme = (uid: Uid): string =>
    textIn(valueOf(keyOf.theme(uid), 'name')) || en.interchange.unnamedTheme;
  const exactOf = (key: string): string =>
    kindOf(key) === 'quote'
      ? textIn(valueOf(key, 'exact'))
      : ((valueOf(key, 'place') as unknown as Place | undefined)?.exact ?? '');
  return {
    theme,
    analyst,
    exactOf,
    articleOf: (key: string): string | null => titles.get(textOf(key, valueOf) ?? ('' as Sha256)) ?? null,
    owner: (key: string): Uid | null => ownerOf(key, valueOf),
    valueOf,
  };
}

type ValueOf = (key: string, field: string) => Json | undefined;

function textOf(key: string, valueOf: ValueOf): Sha256 | null {
  const kind = kindOf(key);
  if (kind === 'annotation') return (valueOf(key, 'place') as unknown as Place | undefined)?.text ?? null;
  if (kind === 'quote') return readQuoteKey(key).text;
  if (kind === 'tag') return textOf(readTagKey(key).target, valueOf);
  if (kind === 'done') return readDoneKey(key).text;
  return null;
}

function ownerOf(key: string, valueOf: ValueOf): Uid | null {
  const kind = kindOf(key);
  if (kind === 'annotation') return (valueOf(key, 'analyst') as Uid | undefined) ?? null;
  if (kind === 'tag') return readTagKey(key).analyst;
  if (kind === 'done') return readDoneKey(key).analyst;
  return null;
}

/** In blind mode, others' coding shows where both are done, and that is known after the file is in. */
function createVisibility(archive: Archive, { after, before, joined }: Described): (key: string) => boolean {
  if (archive.settings.read('blind') !== 'yes') return () => true;
  const me = archive.analyst().uid;
  const firsts = archive.coding.firstTexts();
  const firstOf = new Map(
    archive.coding.texts().map(({ text, articleId }) => [text, firsts.get(articleId) ?? text]),
  );
  const valueOf: ValueOf = (key, field) =>
    (after.get(key) ?? before.get(key))?.[field] ?? joined.get(key)?.[field]?.value;
  const done = (analyst: Uid, text: Sha256): boolean => after.get(keyOf.done(analyst, text))?.done === true;
  return (key) => {
    const owner = ownerOf(key, valueOf);
    const text = textOf(key, valueOf);
    if (owner === null || owner === me || text === null || kindOf(key) === 'done') return true;
    const first = firstOf.get(text) ?? text;
    return done(me, first) && done(owner, first);
  };
}

function toItem({ key, change, fields }: Change, words: Words): CodingItem {
  const kind = kindOf(key) as CodingKind;
  const owner = words.owner(key);
  return {
    key,
    kind,
    change,
    label: labelOf(key, words),
    theme: themeOf(key, words),
    analyst: owner === null ? null : words.analyst(owner),
    article: words.articleOf(key),
    edits: fields.map(({ field, before, after }) => ({
      field,
      before: shown(field, before, words),
      after: shown(field, after, words),
    })),
  };
}

function themeOf(key: string, words: Words): string | null {
  if (kindOf(key) === 'tag') return words.theme(readTagKey(key).theme);
  return kindOf(key) === 'alias' ? words.theme(words.valueOf(key, 'into') as Uid) : null;
}

function labelOf(key: string, words: Words): string {
  const kind = kindOf(key);
  if (kind === 'analyst') return words.analyst(uidOf(key));
  if (kind === 'theme' || kind === 'alias') return words.theme(uidOf(key));
  if (kind === 'tag') return opening(words.exactOf(readTagKey(key).target));
  if (kind === 'done') return words.articleOf(key) ?? '';
  return opening(words.exactOf(key));
}

function shown(field: string, value: Json, words: Words): string {
  if (field === 'parent' || field === 'into') return value === null ? '' : words.theme(value as Uid);
  if (field === 'place') return (value as unknown as Place).exact;
  if (field === 'present') return value === true ? en.coding.kept : en.coding.removed;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'boolean' ? String(value) : textIn(value);
}

function toConflict({ key, field, mine, theirs, kept }: Conflict, words: Words): CodingConflict {
  const side = ({ value, by, at }: Register): CodingSide => ({
    value: shown(field, value, words),
    by: words.analyst(by),
    at,
  });
  const kind = kindOf(key) as CodingKind;
  const label = labelOf(key, words);
  return {
    key,
    kind,
    field,
    label,
    article: words.articleOf(key),
    mine: side(mine),
    theirs: side(theirs),
    kept,
  };
}

/** Coding of articles that are not here: it is remembered, and shows once they are. */
function missingArticles({ file, joined, state }: Described): CodingPreview['missing'] {
  const here: Texts = state.holding.texts;
  const sources = new Set(file.sources.map(({ hash }) => hash));
  const valueOf: ValueOf = (key, field) => joined.get(key)?.[field]?.value;
  const counts = new Map<Sha256, { annotations: number; tags: number }>();
  for (const [key, fields] of joined) {
    const kind = kindOf(key);
    const text = kind === 'annotation' || kind === 'tag' ? textOf(key, valueOf) : null;
    if (text === null || !isPresent(fields) || here(text) !== null) continue;
    const count = counts.get(text) ?? { annotations: 0, tags: 0 };
    if (kind === 'tag') count.tags++;
    else count.annotations++;
    counts.set(text, count);
  }
  return file.articles.flatMap(({ title, texts }) => {
    const found = texts.flatMap((text) => counts.get(text) ?? []);
    if (found.length === 0) return [];
    const sum = (of: 'annotations' | 'tags'): number => found.reduce((total, count) => total + count[of], 0);
    return [
      {
        title,
        annotations: sum('annotations'),
        tags: sum('tags'),
        source: texts.some((text) => sources.has(text)),
      },
    ];
  });
}
