import type { Archive } from '../../archive/archive';
import type { CodedQuote, LedgerRow } from '../../archive/coding-store';
import { CODEBOOK, keyOf, kindOf, type Key, type Kind, type TargetKey } from '../../coding/keys';
import { inTreeOrder } from '../../coding/codebook-view';
import type { Held, Holding } from '../../coding/stamp';
import type { Starters } from '../../coding/unwritten';
import type { Values } from '../../coding/values';
import type { CodebookChange, CodebookStep } from '../../contract/codebook';
import type { ArticleId, IsoInstant, Sha256, Uid } from '../../contract/ids';
import { DEFAULT_THEMES } from '../../themes/default-themes';

/** Where a record stands in its table. */
export interface Place {
  readonly rowId: number | null;
  readonly articleId: ArticleId | null;
}

export interface ArchiveCodingRecords extends Holding {
  readonly places: ReadonlyMap<Key, Place>;
}

const TABLES: Readonly<Record<Kind, string>> = {
  analyst: 'analysts',
  theme: 'themes',
  alias: 'theme_aliases',
  codebook: '',
  annotation: 'annotations',
  quote: 'quotes',
  tag: 'tags',
  done: 'coding_done',
};

/**
 * The coding of an archive as records, whoever made it and whatever blind mode hides.
 * @param remembered what the ledger says of where records stood
 */
export function readCodingRecords(archive: Archive, remembered: readonly LedgerRow[]): ArchiveCodingRecords {
  const times = archive.coding.changeTimes();
  const held = new Map<Key, Held>();
  const places = new Map<Key, Place>();
  const hold: Hold = (key, values, { rowId = null, articleId = null, at, times: fieldTimes }) => {
    const changed = at ?? times.get(`${TABLES[kindOf(key)]} ${rowId}`) ?? null;
    held.set(key, { values, at: changed, ...(fieldTimes === undefined ? {} : { times: fieldTimes }) });
    places.set(key, { rowId, articleId });
  };
  holdCodebook(archive, hold);
  holdPassages(archive, hold);
  const memory = new Map(remembered.map((row) => [row.key, row]));
  const articles = new Set(archive.coding.firstTexts().keys());
  return {
    held,
    places,
    texts: createTexts(archive),
    starters: STARTERS,
    goneAt(key) {
      const { rowId, articleId } = memory.get(key) ?? { rowId: null, articleId: null };
      if (rowId === null || (articleId !== null && !articles.has(articleId))) return undefined;
      return times.get(`${TABLES[kindOf(key)]} ${rowId}`) ?? null;
    },
  };
}

interface HeldPlace extends Partial<Place> {
  readonly at?: IsoInstant | undefined;
  readonly times?: Held['times'] | undefined;
}
type Hold = <K extends Kind>(key: Key<K>, values: Values<K>, place: HeldPlace) => void;

const STARTERS: Starters = new Map(
  DEFAULT_THEMES.map(({ uid, ...details }) => [
    keyOf.theme(uid),
    { ...details, status: 'active', parent: null },
  ]),
);

function holdCodebook(archive: Archive, hold: Hold): void {
  for (const { id, uid, name } of archive.analysts.list()) hold(keyOf.analyst(uid), { name }, { rowId: id });
  const themes = archive.themes.list();
  const uids = new Map(themes.map(({ id, uid }) => [id, uid]));
  const parents = new Map<Uid, Uid | null>();
  const logged = archive.codebookLog.times();
  for (const { id, uid, parentId, name, definition, useFor, notFor, look, keywords, status } of themes) {
    const parent = parentId === null ? null : (uids.get(parentId) ?? null);
    parents.set(uid, parent);
    const values = { name, definition, useFor, notFor, look, keywords, status, parent };
    const changes = logged.get(uid);
    hold(keyOf.theme(uid), values, {
      rowId: id,
      at: changes?.at(-1)?.at,
      times: changes && timesByField(changes, Object.keys(values)),
    });
  }
  const order = inTreeOrder([...parents.keys()], parents);
  if (order.length > 0) hold(CODEBOOK, { order }, {});
  for (const { id, uid, into } of archive.coding.aliases()) hold(keyOf.alias(uid), { into }, { rowId: id });
}

const FIELD_OF: Partial<Record<CodebookStep, string>> = {
  'retire-theme': 'status',
  'revive-theme': 'status',
  'move-theme': 'parent',
};

/** When each field of a theme was set last, as its history tells; null where it was so before the history begins. */
function timesByField(
  changes: readonly Pick<CodebookChange, 'kind' | 'at' | 'edits'>[],
  fields: readonly string[],
): Record<string, IsoInstant | null> {
  const made = changes.find(({ kind }) => kind === 'add-theme' || kind === 'split-theme')?.at ?? null;
  const times: Record<string, IsoInstant | null> = Object.fromEntries(fields.map((field) => [field, made]));
  for (const { kind, at, edits } of changes) {
    for (const { field } of edits) times[field] = at;
    const field = FIELD_OF[kind];
    if (field !== undefined) times[field] = at;
  }
  return times;
}

function holdPassages({ coding }: Archive, hold: Hold): void {
  const targets = new Map<string, { readonly key: TargetKey; readonly articleId: ArticleId }>();
  for (const one of coding.annotations()) {
    const { text, start, end, exact, prefix, suffix, articleId, analyst, created, note } = one;
    const key = keyOf.annotation(one.uid);
    const place = { text, start, end, exact, prefix, suffix };
    hold(key, { analyst, created, place, note }, { rowId: one.id, articleId, at: one.updated });
    targets.set(`annotation ${one.id}`, { key, articleId });
  }
  for (const quote of coding.quotes()) {
    const key = keyOf.quote(quote.text, quote.start, quote.end);
    if (quote.tagged === 1) hold(key, quoteValues(quote), { rowId: quote.id, articleId: quote.articleId });
    targets.set(`quote ${quote.id}`, { key, articleId: quote.articleId });
  }
  const examples = new Set<string>();
  for (const { id, analyst, theme, example, quoteId, annotationId } of coding.tags()) {
    const target = targets.get(quoteId === null ? `annotation ${annotationId}` : `quote ${quoteId}`);
    if (target === undefined) continue;
    const key = keyOf.tag(analyst, theme, target.key);
    if (example === 1) examples.add(key);
    hold(key, { example: examples.has(key) }, { rowId: id, articleId: target.articleId });
  }
  for (const { id, articleId, analyst, text, done } of coding.done()) {
    hold(keyOf.done(analyst, text), { done: done === 1 }, { rowId: id, articleId });
  }
}

function quoteValues(quote: CodedQuote): Values<'quote'> {
  const { kind, exact, prefix, suffix, speaker: name, speakerKind, role } = quote;
  const speaker = name === null || speakerKind === null ? null : { name, kind: speakerKind };
  return { kind, exact, prefix, suffix, speaker, role };
}

/** The texts of the archive by their hashes; each is read when it is asked for. */
function createTexts(archive: Archive): (hash: Sha256) => string | null {
  const articles = new Map(archive.coding.texts().map(({ text, articleId }) => [text, articleId]));
  const read = new Map<Sha256, string | null>();
  return (hash) => {
    const known = read.get(hash);
    if (known !== undefined) return known;
    const articleId = articles.get(hash);
    const text =
      articleId === undefined ? null : (archive.revisions.findByHash(articleId, hash)?.text ?? null);
    read.set(hash, text);
    return text;
  };
}
