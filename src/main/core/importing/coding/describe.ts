import type { Archive } from '../../archive/archive';
import type { CodingFile } from '../../coding/coding-file';
import { changesBetween, type Change, type Conflict } from './plan/compare';
import {
  isOf,
  keyOf,
  kindOf,
  readDoneKey,
  readQuoteKey,
  readTagKey,
  uidOf,
  type Key,
  type Kind,
  type TargetKey,
} from '../../coding/keys';
import {
  isPresent,
  ofKind,
  sameValue,
  valuesOf,
  type Ledger,
  type Register,
  type View,
} from '../../coding/record';
import { toldTime } from '../../coding/unwritten';
import type { Value, Values } from '../../coding/values';
import type { Texts } from '../../coding/view';
import type {
  CodingConflict,
  CodingItem,
  CodingKind,
  CodingPreview,
  CodingSide,
  RaisedMarking,
} from '../../contract/coding';
import type { Sha256, Uid } from '../../contract/ids';
import { english, messages } from '../../contract/messages/catalogue';
import { opening } from '../../passages/passages';
import type { CodingState } from '../../exporting/coding/coding-state';

interface Described {
  readonly file: CodingFile;
  readonly state: CodingState;
  readonly joined: Ledger;
  readonly conflicts: readonly Conflict[];
  readonly before: View;
  readonly after: View;
  readonly sources: CodingFile['sources'];
  readonly raised: readonly RaisedMarking[];
}

/** What importing does, in words; what blind mode hides is only counted. */
export function describe(archive: Archive, plan: Described): CodingPreview {
  const words = createWords(archive, plan);
  const visible = createVisibility(archive, plan);
  const changes = changesBetween(plan.before, plan.after).filter(
    ({ key }) => isTold(key) && !isMerged(key, plan.after),
  );
  const conflicts = plan.conflicts.filter(({ key }) => isTold(key));
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
    raised: plan.raised.map(({ title, marking: stricter }) => ({ title, marking: stricter })),
    news:
      changesBetween(plan.before, plan.after).some(isWritten) ||
      knowsMore(plan) ||
      plan.sources.length > 0 ||
      plan.raised.length > 0,
  };
}

/** The order of themes is nobody's words, and each archive finds quotes for itself. */
const isTold = (key: Key): boolean => !isOf('codebook', key) && !isOf('quote', key);

/** A theme that is merged into another is said once, by its merge. */
const isMerged = (key: Key, after: View): boolean => isOf('theme', key) && after.has(keyOf.alias(uidOf(key)));

/** Quotes are not written for their own sake, and each archive may have found another speaker. */
const isWritten = ({ key, state }: Change): boolean => kindOf(key) !== 'quote' || state === 'new';

function knowsMore({ joined, state: { ledger } }: Described): boolean {
  return [...joined].some(([key, fields]) => {
    const known = ledger.get(key);
    return known !== fields && !sameValue(known, fields);
  });
}

type Words = ReturnType<typeof createWords>;

/** What a record says, on whichever side it is known. */
type Sayings = <K extends Kind>(key: Key<K>) => Values<K> | undefined;

function sayingsOf({ before, after, joined }: Pick<Described, 'before' | 'after' | 'joined'>): Sayings {
  return <K extends Kind>(key: Key<K>) => {
    const shown = after.get(key) ?? before.get(key);
    const known = joined.get(key);
    return shown ?? (known === undefined ? undefined : valuesOf<K>(known));
  };
}

/** Names of what keys stand for. */
function createWords(archive: Archive, plan: Described) {
  const titles = new Map<Sha256, string>();
  for (const { title, texts } of plan.file.articles) for (const text of texts) titles.set(text, title);
  for (const { articleId, text } of archive.coding.texts()) {
    titles.set(text, archive.articles.read(articleId)?.title ?? '');
  }
  const said = sayingsOf(plan);
  const analyst = (uid: Uid): string => said(keyOf.analyst(uid))?.name ?? english.interchange.unknownAnalyst;
  const theme = (uid: Uid): string => said(keyOf.theme(uid))?.name ?? english.interchange.unnamedTheme;
  const exactOf = (key: TargetKey): string =>
    (isOf('quote', key) ? said(key)?.exact : isOf('annotation', key) ? said(key)?.place.exact : '') ?? '';
  const articleOf = (key: Key): string | null => {
    const text = textOf(key, said);
    return text === null ? null : (titles.get(text) ?? null);
  };
  return { theme, analyst, exactOf, articleOf, owner: (key: Key): Uid | null => ownerOf(key, said), said };
}

function textOf(key: Key, said: Sayings): Sha256 | null {
  if (isOf('annotation', key)) return said(key)?.place.text ?? null;
  if (isOf('quote', key)) return readQuoteKey(key).text;
  if (isOf('tag', key)) return textOf(readTagKey(key).target, said);
  return isOf('done', key) ? readDoneKey(key).text : null;
}

function ownerOf(key: Key, said: Sayings): Uid | null {
  if (isOf('annotation', key)) return said(key)?.analyst ?? null;
  if (isOf('tag', key)) return readTagKey(key).analyst;
  return isOf('done', key) ? readDoneKey(key).analyst : null;
}

/** In blind mode, others' coding shows where both are done, and that is known after the file is in. */
function createVisibility(archive: Archive, plan: Described): (key: Key) => boolean {
  if (archive.settings.read('blind') !== 'yes') return () => true;
  const me = archive.analyst().uid;
  const firsts = archive.coding.firstTexts();
  const firstOf = new Map(
    archive.coding.texts().map(({ text, articleId }) => [text, firsts.get(articleId) ?? text]),
  );
  const said = sayingsOf(plan);
  const done = (analyst: Uid, text: Sha256): boolean =>
    plan.after.get(keyOf.done(analyst, text))?.done === true;
  return (key) => {
    const owner = ownerOf(key, said);
    const text = textOf(key, said);
    if (owner === null || owner === me || text === null || isOf('done', key)) return true;
    const first = firstOf.get(text) ?? text;
    return done(me, first) && done(owner, first);
  };
}

function toItem({ key, state, fields }: Change, words: Words): CodingItem {
  const kind = kindOf(key) as CodingKind;
  const owner = words.owner(key);
  return {
    key,
    kind,
    change: state === 'new' || state === 'removed' ? state : 'changed',
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

function themeOf(key: Key, words: Words): string | null {
  if (isOf('tag', key)) return words.theme(readTagKey(key).theme);
  const into = isOf('alias', key) ? words.said(key)?.into : undefined;
  return into === undefined ? null : words.theme(into);
}

function labelOf(key: Key, words: Words): string {
  if (isOf('analyst', key)) return words.analyst(uidOf(key));
  if (isOf('theme', key) || isOf('alias', key)) return words.theme(uidOf(key));
  if (isOf('tag', key)) return opening(words.exactOf(readTagKey(key).target));
  return isOf('annotation', key) ? opening(words.exactOf(key)) : (words.articleOf(key) ?? '');
}

function shown(field: string, value: Value, words: Words): string {
  if (value === null) return '';
  if (field === 'parent' || field === 'into') return words.theme(value as Uid);
  if (field === 'present') return value === true ? messages.coding.kept : messages.coding.removed;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if ('exact' in value) return value.exact;
  return 'name' in value ? value.name : value.join(', ');
}

/** That a thing stays, with what it says: whoever chooses between that and its removal reads both. */
function keptWords(key: Key, words: Words): string {
  if (isOf('theme', key)) {
    const { name, definition, useFor, notFor } = words.said(key) ?? {};
    return messages.coding.keptAs([name, definition, useFor, notFor].filter((text) => text).join(' / '));
  }
  return isOf('annotation', key) ? messages.coding.keptAs(words.said(key)?.note ?? '') : messages.coding.kept;
}

function toConflict({ key, field, mine, theirs, kept }: Conflict, words: Words): CodingConflict {
  const side = ({ value, by, at }: Register): CodingSide => ({
    value: field === 'present' && value === true ? keptWords(key, words) : shown(field, value, words),
    by: words.analyst(by),
    at: toldTime(at),
  });
  return {
    key,
    kind: kindOf(key) as CodingKind,
    field,
    label: labelOf(key, words),
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
  const said: Sayings = <K extends Kind>(key: Key<K>) => {
    const known = joined.get(key);
    return known === undefined ? undefined : valuesOf<K>(known);
  };
  const counts = new Map<Sha256, { annotations: number; tags: number }>();
  for (const [key, fields] of [...ofKind(joined, 'annotation'), ...ofKind(joined, 'tag')]) {
    const text = textOf(key, said);
    if (text === null || !isPresent(fields) || here(text) !== null) continue;
    const count = counts.get(text) ?? { annotations: 0, tags: 0 };
    if (isOf('tag', key)) count.tags++;
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
