import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../../archive/archive';
import { pack } from '../../archive/packing';
import { foldTheme } from '../../contract/rules/fold-name';
import { after, createAliases, uniteNames } from '../../coding/aliases';
import type { CodingFile } from '../../coding/coding-file';
import { conflictsBetween, type Conflict } from './plan/compare';
import { isOf, keyOf, uidOf, type Key } from '../../coding/keys';
import { readCoding } from '../../coding/read-coding';
import {
  draftLedger,
  draftView,
  joinLedgers,
  joinSeen,
  sameValue,
  type Fields,
  type Ledger,
  type Seen,
  type View,
} from '../../coding/record';
import { viewOf, type Texts } from '../../coding/view';
import { ledgerOf } from '../../coding/write-coding';
import { statedDetails } from '../../contract/article-fields';
import type { CallContext, Request } from '../../contract/calls';
import type { CodingChoice, CodingPreview, CodingTaken, RaisedMarking } from '../../contract/coding';
import type { ArticleId, Sha256 } from '../../contract/ids';
import { messages } from '../../contract/messages/catalogue';
import { canonicalJson, type Json } from '../../exchange/canonical-json';
import { Failure } from '../../failure';
import { extractQuotes } from '../../quotes/extract';
import { isMarkedStricter, raiseMarking } from '../articles/raise-marking';
import type { Session } from '../../session/session';
import { countWords } from '../documents/read-document';
import { digestOf } from '../../exchange/digest';
import { storeArticle, type NewArticleWithQuotes } from '../articles/store-article';
import {
  ownCount,
  readCodingState,
  rememberCoding,
  type CodingState,
} from '../../exporting/coding/coding-state';
import { describe } from './describe';
import { writeView } from './write-view';

interface RaisedHere extends RaisedMarking {
  readonly articleId: ArticleId;
}

/** Both sides' coding as one, and what has to change here. */
interface Plan {
  readonly file: CodingFile;
  readonly hash: Sha256;
  readonly state: CodingState;
  readonly joined: Ledger;
  readonly conflicts: readonly Conflict[];
  readonly before: View;
  readonly after: View;
  readonly sources: CodingFile['sources'];
  readonly raised: readonly RaisedHere[];
  readonly seen: Seen;
  /** How many of its own changes the archive has written down then. */
  readonly count: number;
}

const ALL: CodingChoice = { sources: true, leaveOut: [], decide: [] };

/** What importing this file would do. */
export function previewCoding(session: Session, { base64 }: Request<'previewCoding'>): CodingPreview {
  return describe(session.current(), planOf(session, Buffer.from(base64, 'base64'), ALL));
}

/** Imports a colleague's coding, in one step. The same file again changes nothing. */
export async function importCoding(
  session: Session,
  { fileName, base64, choice }: Request<'importCoding'>,
  context: CallContext,
): Promise<CodingTaken> {
  const archive = session.writable();
  const plan = planOf(session, Buffer.from(base64, 'base64'), choice);
  const preview = describe(archive, plan);
  if (!preview.news) return { ...preview, articles: 0 };
  const articles = await prepareSources(session, plan.sources, context);
  const { environment } = session;
  archive.journal.inStep('take-in', fileName ?? plan.file.giver.name, () => {
    const { signature } = plan.state;
    rememberCoding(archive, plan.state.ledger, signature, ownCount(plan.state));
    for (const article of articles) storeArticle(archive, environment, article);
    for (const { articleId, marking } of plan.raised) raiseMarking(archive, articleId, marking);
    writeView(archive, environment, plan.after, plan.joined);
    archive.coding.insertExchange({
      uid: environment.newUid(),
      at: signature.at,
      givenAt: plan.file.givenAt,
      giver: plan.file.giver.name,
      origin: plan.file.origin,
      fileHash: plan.hash,
      marking: plan.file.marking,
      seen: canonicalJson(plan.seen),
      conflicts: canonicalJson(preview.conflicts as unknown as Json),
    });
    rememberCoding(archive, plan.joined, signature, plan.count);
  });
  return { ...preview, articles: articles.length };
}

function planOf(session: Session, bytes: Uint8Array, choice: CodingChoice): Plan {
  const archive = session.current();
  const file = readCoding(bytes);
  const state = readCodingState(archive, session.environment);
  const left = new Set<string>(choice.leaveOut);
  const mine = state.ledger;
  const theirs = draftLedger([...ledgerOf(file.coding)].filter(([key]) => !left.has(key)));
  const joined = uniteNames(joinLedgers(mine, theirs), foldTheme);
  const seen = { byMe: state.seen, byThem: file.seen };
  const { starters } = state.holding;
  const found = conflictsBetween({ mine, theirs, joined, seen, starters });
  const conflicts = decided(found, choice);
  const sources = choice.sources ? file.sources.filter(({ hash }) => state.holding.texts(hash) === null) : [];
  const texts = withSources(state.holding.texts, sources);
  const chosen = decide(joined, found, conflicts, state);
  const held = draftView();
  for (const [key, { values }] of state.holding.held) held.set(key, values);
  const kept = keepCited(archive, uniteNames(chosen, foldTheme), texts, state);
  const decisions = kept !== joined && !sameLedger(kept, joined);
  return {
    file,
    hash: digestOf(bytes),
    state,
    joined: kept,
    conflicts,
    before: held,
    after: viewOf(kept, texts),
    sources,
    raised: raisedBy(archive, file.sources),
    seen: joinSeen(state.seen, file.seen),
    count: ownCount(state) + (decisions ? 1 : 0),
  };
}

function raisedBy(archive: Archive, sources: CodingFile['sources']): RaisedHere[] {
  const here = new Map(archive.coding.texts().map(({ articleId, text }) => [text, articleId]));
  return sources.flatMap(({ hash, details: { marking } }) => {
    const article = archive.articles.read(here.get(hash) ?? (0 as ArticleId));
    return article !== null && isMarkedStricter(archive, article.id, marking)
      ? [{ articleId: article.id, title: article.title, marking }]
      : [];
  });
}

const decided = (conflicts: readonly Conflict[], { decide: decisions }: CodingChoice): Conflict[] =>
  conflicts.map((conflict) => {
    const decision = decisions.find(({ key, field }) => key === conflict.key && field === conflict.field);
    return decision === undefined ? conflict : { ...conflict, kept: decision.keep };
  });

/** What the user decided otherwise is set anew, later than both, so that every archive follows. */
function decide(
  joined: Ledger,
  found: readonly Conflict[],
  conflicts: readonly Conflict[],
  { signature }: CodingState,
): Ledger {
  const chosen = draftLedger(joined);
  const { resolve, record } = createAliases(joined);
  for (const [index, { key, field, kept, mine, theirs }] of conflicts.entries()) {
    if (kept === found[index]?.kept) continue;
    const latest = [mine.at, theirs.at].sort()[1] ?? mine.at;
    const at = signature.at > latest ? signature.at : after(latest);
    const { value } = kept === 'mine' ? mine : theirs;
    const named: Key = isOf('theme', key) ? keyOf.theme(resolve(uidOf(key))) : key;
    const known = chosen.get(named) ?? (isOf('theme', key) ? record(uidOf(key)) : undefined);
    chosen.set(named, { ...known, [field]: { ...signature, at, value } } as Fields);
  }
  return chosen;
}

/** What a brief rests on stays, whoever removed it elsewhere; the others get it back. */
function keepCited(
  archive: Archive,
  ledger: Ledger,
  texts: Texts,
  { signature, holding }: CodingState,
): Ledger {
  const view = viewOf(ledger, texts);
  const kept = draftLedger(ledger);
  for (const key of holding.held.keys()) {
    const known = isOf('annotation', key) ? ledger.get(key) : undefined;
    if (!isOf('annotation', key) || known === undefined || view.has(key)) continue;
    const id = holding.places.get(key)?.rowId ?? null;
    if (id === null || archive.briefs.findCitingAnnotation(id as never) === null) continue;
    const removed = known.present;
    const at = removed.at >= signature.at ? after(removed.at) : signature.at;
    kept.set(key, { ...known, present: { ...signature, at, value: true } });
  }
  return kept;
}

function sameLedger(one: Ledger, other: Ledger): boolean {
  return [...one].every(([key, fields]) => other.get(key) === fields || sameValue(other.get(key), fields));
}

function withSources(texts: Texts, sources: CodingFile['sources']): Texts {
  const given = new Map(sources.map(({ hash, text }) => [hash, text]));
  return (hash) => texts(hash) ?? given.get(hash) ?? null;
}

/** The quotes of articles that come along are found before the step begins, and until then it can be stopped. */
async function prepareSources(
  { environment }: Session,
  sources: CodingFile['sources'],
  { signal, progress }: CallContext,
): Promise<NewArticleWithQuotes[]> {
  const articles: NewArticleWithQuotes[] = [];
  for (const { details: given, text, hash, headings } of sources) {
    await setImmediate();
    if (signal.aborted) throw new Failure('cancelled', messages.interchange.takeInCancelled);
    const bytes = new TextEncoder().encode(text);
    const details = statedDetails(given);
    articles.push({
      uid: environment.newUid(),
      details,
      text,
      textHash: hash,
      headings,
      words: countWords(text),
      original: { format: 'text', fileName: null, hash, packed: pack(bytes, text) },
      quotes: extractQuotes(text, { language: details.language }),
    });
    progress(articles.length, sources.length);
  }
  return articles;
}
