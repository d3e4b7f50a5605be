import { makeAnchor } from '../../anchors/anchor';
import type { AnalystId, AnnotationId, PersonId, QuoteId, ThemeId, Uid } from '../../contract/ids';
import type { TagTarget } from '../../contract/tags';
import { messages } from '../../contract/messages/catalogue';
import type { PayloadEvidence } from '../../exchange/payload';
import { found } from '../../session/session';
import type { TakenSource } from './take-source';
import { freeUid, type Taking } from './taking';

type PayloadQuote = Extract<PayloadEvidence, { kind: 'quote' }>;
type PayloadPassage = Extract<PayloadEvidence, { kind: 'annotation' }>;

/** Gives the rows here for what evidence rests on, and takes them in where they are not here. */
export interface EvidenceTaker extends Taking {
  textOf(source: Uid): TakenSource;
  person(uid: Uid): PersonId;
  theme(uid: Uid): ThemeId;
  analyst(uid: Uid): AnalystId;
}

/** Adds evidence to its source, which comes with it, as do its speaker and the themes that it is tagged with. */
export function insertEvidence(taker: EvidenceTaker, piece: PayloadEvidence): QuoteId | AnnotationId {
  const source = taker.textOf(piece.source);
  const { text, revisionId, ...span } = source.placeOf(piece);
  const anchor = makeAnchor(text, span, revisionId);
  if (anchor.exact !== piece.anchor.exact) throw new Error('evidence would not stand where it was found');
  const target: TagTarget =
    piece.kind === 'quote'
      ? { kind: 'quote', id: insertQuote(taker, piece, source, anchor) }
      : { kind: 'annotation', id: insertPassage(taker, piece, source, anchor) };
  if (source.isExcerpt) taker.archive.excerpts.insert(source.articleId, target, piece.anchor);
  setTags(taker, piece, target);
  return target.id;
}

type LocalAnchor = ReturnType<typeof makeAnchor>;

function insertQuote(
  taker: EvidenceTaker,
  piece: PayloadQuote,
  source: TakenSource,
  anchor: LocalAnchor,
): QuoteId {
  const { quotes, people } = taker.archive;
  const { articleId } = source;
  const speakerId = piece.speaker === null ? null : taker.person(piece.speaker);
  if (speakerId !== null && piece.role !== null) people.addRole(speakerId, articleId, piece.role);
  return quotes.insert({
    uid: freeUid(taker, piece.uid, quotes),
    articleId,
    anchor,
    kind: piece.form,
    status: piece.status,
    utterance: source.utteranceOf(piece.utterance),
    speakerId,
    role: piece.role,
    mention: null,
    cue: piece.cue,
    confidence: piece.confidence / 1000,
    reasons: [],
  });
}

function insertPassage(
  taker: EvidenceTaker,
  piece: PayloadPassage,
  { articleId }: TakenSource,
  anchor: LocalAnchor,
): AnnotationId {
  const { annotations } = taker.archive;
  const { note, createdAt, updatedAt } = piece;
  const uid = freeUid(taker, piece.uid, annotations);
  return annotations.insert({
    uid,
    articleId,
    anchor,
    note,
    analystId: taker.analyst(piece.by),
    createdAt,
    updatedAt,
  });
}

/** Takes over what a colleague decided about evidence that is here. Its words and their place stay. */
export function updateEvidence(taker: EvidenceTaker, piece: PayloadEvidence, id: number): void {
  const { quotes, annotations, people } = taker.archive;
  if (piece.kind === 'annotation') {
    annotations.editNote(id as AnnotationId, piece.note, piece.updatedAt);
    setTags(taker, piece, { kind: 'annotation', id: id as AnnotationId });
    return;
  }
  const quote = found(quotes.read(id as QuoteId), messages.archive.noQuote);
  const speakerId = piece.speaker === null ? null : taker.person(piece.speaker);
  const isSameSpeaker = quote.speaker?.id === speakerId;
  const { form: kind, status, role } = piece;
  const mention = isSameSpeaker ? quote.mention : null;
  quotes.update(quote.id, { ...quote, kind, status, speakerId, role, mention });
  if (speakerId !== null && role !== null) people.addRole(speakerId, quote.articleId, role);
  people.tidy(quote.articleId, quote.speaker === null ? [] : [quote.speaker.id]);
  setTags(taker, piece, { kind: 'quote', id: quote.id });
}

/** Makes the tags of a piece those that the colleague has. */
function setTags(taker: EvidenceTaker, { tags: theirs }: PayloadEvidence, target: TagTarget): void {
  const { tags, codebook } = taker.archive;
  const wanted = theirs.map(({ theme, by, example }) => ({
    themeId: taker.theme(theme),
    analystId: taker.analyst(by),
    example,
  }));
  const here = target.kind === 'quote' ? tags.ofQuote(target.id) : tags.ofAnnotation(target.id);
  for (const tag of here.of(target.id)) {
    const isWanted = wanted.some(
      ({ themeId, analystId }) => themeId === tag.themeId && analystId === tag.analystId,
    );
    if (!isWanted) tags.remove(tag.id);
  }
  for (const { example, ...tag } of wanted) {
    tags.insert({ uid: taker.environment.newUid(), ...tag }, target);
    codebook.setExample(tag.themeId, target, example);
  }
}
