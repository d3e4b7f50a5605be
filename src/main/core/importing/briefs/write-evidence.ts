import { makeAnchor } from '../../anchors/anchor';
import type { AnalystId, AnnotationId, PersonId, QuoteId, ThemeId, Uid } from '../../contract/ids';
import type { TagTarget } from '../../contract/tags';
import { messages } from '../../contract/messages/catalogue';
import type { PayloadEvidence } from '../../exchange/payload';
import { found } from '../../session/session';
import type { WrittenSource } from './write-source';
import { freeUid, type Writing } from './writing';

type PayloadQuote = Extract<PayloadEvidence, { kind: 'quote' }>;
type PayloadPassage = Extract<PayloadEvidence, { kind: 'annotation' }>;

/** Gives the rows here for what evidence rests on, and writes them where they are not here. */
export interface EvidenceWriter extends Writing {
  textOf(source: Uid): WrittenSource;
  person(uid: Uid): PersonId;
  theme(uid: Uid): ThemeId;
  analyst(uid: Uid): AnalystId;
}

/** Adds evidence to its source, which comes with it, as do its speaker and the themes that it is tagged with. */
export function insertEvidence(writer: EvidenceWriter, piece: PayloadEvidence): QuoteId | AnnotationId {
  const source = writer.textOf(piece.source);
  const { text, revisionId, ...span } = source.placeOf(piece);
  const anchor = makeAnchor(text, span, revisionId);
  if (anchor.exact !== piece.anchor.exact) throw new Error('evidence would not stand where it was found');
  const target: TagTarget =
    piece.kind === 'quote'
      ? { kind: 'quote', id: insertQuote(writer, piece, source, anchor) }
      : { kind: 'annotation', id: insertPassage(writer, piece, source, anchor) };
  if (source.isExcerpt) writer.archive.excerpts.insert(source.articleId, target, piece.anchor);
  setTags(writer, piece, target);
  return target.id;
}

type LocalAnchor = ReturnType<typeof makeAnchor>;

function insertQuote(
  writer: EvidenceWriter,
  piece: PayloadQuote,
  source: WrittenSource,
  anchor: LocalAnchor,
): QuoteId {
  const { quotes, people } = writer.archive;
  const { articleId } = source;
  const speakerId = piece.speaker === null ? null : writer.person(piece.speaker);
  if (speakerId !== null && piece.role !== null) people.addRole(speakerId, articleId, piece.role);
  return quotes.insert({
    uid: freeUid(writer, piece.uid, quotes),
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
  writer: EvidenceWriter,
  piece: PayloadPassage,
  { articleId }: WrittenSource,
  anchor: LocalAnchor,
): AnnotationId {
  const { annotations } = writer.archive;
  const { note, createdAt, updatedAt } = piece;
  const uid = freeUid(writer, piece.uid, annotations);
  return annotations.insert({
    uid,
    articleId,
    anchor,
    note,
    analystId: writer.analyst(piece.by),
    createdAt,
    updatedAt,
  });
}

/** Takes over what a colleague decided about evidence that is here. Its words and their place stay. */
export function updateEvidence(writer: EvidenceWriter, piece: PayloadEvidence, id: number): void {
  const { quotes, annotations, people } = writer.archive;
  if (piece.kind === 'annotation') {
    annotations.editNote(id as AnnotationId, piece.note, piece.updatedAt);
    setTags(writer, piece, { kind: 'annotation', id: id as AnnotationId });
    return;
  }
  const quote = found(quotes.read(id as QuoteId), messages.archive.noQuote);
  const speakerId = piece.speaker === null ? null : writer.person(piece.speaker);
  const isSameSpeaker = quote.speaker?.id === speakerId;
  const { form: kind, status, role } = piece;
  const mention = isSameSpeaker ? quote.mention : null;
  quotes.update(quote.id, { ...quote, kind, status, speakerId, role, mention });
  if (speakerId !== null && role !== null) people.addRole(speakerId, quote.articleId, role);
  people.tidy(quote.articleId, quote.speaker === null ? [] : [quote.speaker.id]);
  setTags(writer, piece, { kind: 'quote', id: quote.id });
}

/** Makes the tags of a piece those that the colleague has. */
function setTags(writer: EvidenceWriter, { tags: theirs }: PayloadEvidence, target: TagTarget): void {
  const { tags, codebook } = writer.archive;
  const wanted = theirs.map(({ theme, by, example }) => ({
    themeId: writer.theme(theme),
    analystId: writer.analyst(by),
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
    tags.insert({ uid: writer.environment.newUid(), ...tag }, target);
    codebook.setExample(tag.themeId, target, example);
  }
}
