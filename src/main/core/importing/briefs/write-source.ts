import { pack } from '../../archive/packing';
import type { ArticleId, RevisionId, Uid } from '../../contract/ids';
import type { Span } from '../../contract/anchors';
import { statedDetails } from '../../contract/article-fields';
import { digestOf } from '../../exchange/digest';
import { composeExcerpts, type ExcerptWindow } from '../../exchange/excerpt-text';
import type { PayloadEvidence, PayloadSource } from '../../exchange/payload';
import { found } from '../../session/session';
import { messages } from '../../contract/messages/catalogue';
import { find, freeUid, type Writing } from './writing';

/** No rules have read a text that came from a colleague: reading it anew finds the quotes that they did not cite. */
const UNREAD = 1;

/** Where words stand in a text that is here. */
export interface LocalPlace extends Span {
  readonly revisionId: RevisionId;
  readonly text: string;
}

/** A source as it is here once it was taken: my own copy, the text that came along, or excerpts of it. */
export class WrittenSource {
  readonly articleId: ArticleId;
  readonly isNew: boolean;
  /** Whether only excerpts are here. */
  readonly isExcerpt: boolean;
  readonly #source: PayloadSource;
  readonly #starts = new Map<Uid, number>();
  readonly #utterances = new Map<number, number>();
  #revisionId: RevisionId | null = null;

  constructor(
    private readonly writing: Writing,
    uid: Uid,
  ) {
    const { payload, rows } = writing.plan;
    this.#source = find(payload.sources, uid);
    const row = rows.articles.get(uid);
    const evidence = payload.evidence.filter((piece) => piece.source === uid);
    this.isNew = row === undefined;
    this.isExcerpt =
      row === undefined ? !this.#comesWhole(evidence) : writing.archive.excerpts.source(row) !== null;
    if (row === undefined) this.articleId = this.#insert(evidence);
    else {
      this.articleId = row;
      if (this.isExcerpt) this.#grow(evidence);
    }
  }

  updateDetails(): void {
    this.writing.archive.articles.update(this.articleId, statedDetails(this.#source));
  }

  placeOf({ uid, source, anchor }: PayloadEvidence): LocalPlace {
    const { archive, plan } = this.writing;
    const own = plan.rows.ownCopies.get(source);
    const place = own?.articleId === this.articleId ? own.places.get(uid) : undefined;
    const revisionId = place?.revisionId ?? this.#revisionId ?? this.#head().id;
    const { text } = found(archive.revisions.read(revisionId), messages.archive.noArticle);
    const start = place?.start ?? this.#starts.get(uid) ?? anchor.start;
    return { revisionId, text, start, end: start + anchor.exact.length };
  }

  /** A number here for a colleague's number of an utterance. */
  utteranceOf(number: number): number {
    const known = this.#utterances.get(number);
    if (known !== undefined) return known;
    const next = this.#knownUtterance(number) ?? this.writing.archive.quotes.nextUtterance(this.articleId);
    this.#utterances.set(number, next);
    return next;
  }

  /** Parts of it may have come in before. */
  #knownUtterance(number: number): number | null {
    const { plan, archive } = this.writing;
    for (const piece of plan.payload.evidence) {
      if (piece.kind !== 'quote' || piece.source !== this.#source.uid || piece.utterance !== number) continue;
      const row = plan.rows.quotes.get(piece.uid);
      if (row !== undefined) return archive.quotes.read(row)?.utterance ?? null;
    }
    return null;
  }

  #comesWhole(evidence: readonly PayloadEvidence[]): boolean {
    const { text, textHash } = this.#source;
    return text !== undefined && text !== '' && evidence.every(({ anchor }) => anchor.textHash === textHash);
  }

  #insert(evidence: readonly PayloadEvidence[]): ArticleId {
    const { archive, environment } = this.writing;
    const { uid, words, textHash, textUnits, text: whole = '' } = this.#source;
    const text = this.isExcerpt ? this.#compose(evidence, '') : whole;
    const articleId = archive.articles.insert({
      uid: freeUid(this.writing, uid, archive.articles),
      addedAt: environment.now(),
      words,
      extractor: UNREAD,
      details: statedDetails(this.#source),
    });
    const revision = { number: 1, text, textHash: digestOf(text), headings: [] };
    this.#revisionId = archive.revisions.insert(articleId, revision);
    const bytes = Buffer.from(text, 'utf8');
    archive.originals.insert(
      articleId,
      { format: 'text', fileName: null, hash: digestOf(bytes) },
      pack(bytes, text),
    );
    if (this.isExcerpt) archive.excerpts.insertSource({ articleId, textHash, textUnits, words });
    return articleId;
  }

  /** Appends excerpts to those that are here; anchors on what is here stay good. */
  #grow(evidence: readonly PayloadEvidence[]): void {
    const { archive, plan } = this.writing;
    const { quotes, annotations } = plan.rows;
    const head = this.#head();
    const text = this.#compose(
      evidence.filter(({ uid }) => !quotes.has(uid) && !annotations.has(uid)),
      head.text,
    );
    this.#revisionId = head.id;
    if (text === head.text) return;
    const number = head.number + 1;
    const id = archive.revisions.insert(this.articleId, {
      number,
      text,
      textHash: digestOf(text),
      headings: [],
    });
    archive.articles.setHead(this.articleId, number, this.#source.words);
    archive.quotes.moveToRevision(head.id, id);
    archive.annotations.moveToRevision(head.id, id);
    this.#revisionId = id;
  }

  #compose(evidence: readonly PayloadEvidence[], before: string): string {
    const windows = new Map<ExcerptWindow, Uid>(evidence.map(({ uid, anchor }) => [anchor, uid]));
    const { text, starts } = composeExcerpts([...windows.keys()], before);
    for (const [window, uid] of windows) this.#starts.set(uid, starts.get(window) ?? 0);
    // A source that nothing was cited from is only its title.
    return text === '' ? this.#source.title : text;
  }

  #head() {
    return found(this.writing.archive.revisions.readHead(this.articleId), messages.archive.noArticle);
  }
}
