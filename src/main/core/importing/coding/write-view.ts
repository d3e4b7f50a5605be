import type { Archive } from '../../archive/archive';
import {
  isOf,
  keyOf,
  readDoneKey,
  readQuoteKey,
  readTagKey,
  uidOf,
  type Key,
  type TargetKey,
} from '../../coding/keys';
import { ofKind, type Ledger, type View } from '../../coding/record';
import { EVER } from '../../coding/unwritten';
import type { Place, Values } from '../../coding/values';
import type { Environment } from '../../contract/environment';
import type { AnnotationId, IsoInstant, Sha256, TagId } from '../../contract/ids';
import type { Anchor } from '../../contract/anchors';
import type { TagTarget } from '../../contract/tags';
import { choosePerson } from '../../speakers/speakers';
import { readCodingRecords } from '../../exporting/coding/coding-records';
import { writeThemes } from './write-themes';

/** Makes the archive hold what the view shows, inside a step; what it holds already is not touched. */
export function writeView(archive: Archive, environment: Environment, view: View, ledger: Ledger): void {
  for (const [key, { name }] of ofKind(view, 'analyst')) {
    const known = archive.analysts.findByUid(uidOf(key));
    if (known === null) archive.analysts.insert({ uid: uidOf(key), name });
    else if (archive.analysts.read(known)?.name !== name) archive.analysts.rename(known, name);
  }
  writeThemes(archive, view, ledger, environment.now());
  writeAnnotations(archive, view, ledger);
  writeTags(archive, environment, view);
  for (const [key, { done }] of ofKind(view, 'done')) {
    const { analyst, text } = readDoneKey(key);
    const articleId = archive.articles.findByText(text);
    const analystId = archive.analysts.findByUid(analyst);
    if (articleId !== null && analystId !== null) archive.coding.setDone(articleId, analystId, done);
  }
}

function writeAnnotations(archive: Archive, view: View, ledger: Ledger): void {
  const { annotations, coding, tags } = archive;
  const held = new Map(coding.annotations().map((one) => [keyOf.annotation(one.uid), one]));
  for (const [key, { id: row }] of held) {
    if (view.has(key)) continue;
    const id = row as AnnotationId;
    tags.removeByAnnotation(id);
    annotations.remove(id);
  }
  for (const [key, values] of ofKind(view, 'annotation')) {
    const { place, note, created } = values;
    const fields = ledger.get(key);
    const changedAt = lastChange(created, [fields?.note.at, fields?.place.at]);
    const known = held.get(key);
    if (known === undefined) {
      annotations.insert({
        uid: uidOf(key),
        ...located(archive, place),
        note,
        analystId: required(archive.analysts.findByUid(values.analyst)),
        createdAt: created,
        updatedAt: changedAt,
      });
    } else if (known.note !== note || !samePlace(known, place)) {
      coding.setAnnotation({ id: known.id, note, at: changedAt, ...place });
    }
  }
}

/** When its note or place was changed last: before the first change, when it was made. */
const lastChange = (created: IsoInstant, changes: readonly (IsoInstant | undefined)[]): IsoInstant =>
  [created, ...changes.map((at) => at ?? EVER)].sort().at(-1) ?? created;

const samePlace = (one: Place, other: Place): boolean =>
  (['text', 'start', 'end', 'exact', 'prefix', 'suffix'] as const).every(
    (field) => one[field] === other[field],
  );

type Words = Omit<Place, 'text'>;

function located(
  archive: Archive,
  { text, ...words }: Words & { readonly text: Sha256 },
): {
  readonly articleId: NonNullable<ReturnType<Archive['articles']['findByText']>>;
  readonly anchor: Anchor;
} {
  const articleId = required(archive.articles.findByText(text));
  const revision = required(archive.revisions.findByHash(articleId, text));
  return { articleId, anchor: { ...words, revisionId: revision.id } };
}

function writeTags(archive: Archive, environment: Environment, view: View): void {
  const targets = createTargets(archive, environment, view);
  const { held, places } = readCodingRecords(archive, []);
  const { coding, tags } = archive;
  const rows = Map.groupBy(coding.tags(), ({ id }) => id);
  for (const [key, { values }] of held) {
    if (!isOf('tag', key)) continue;
    const id = places.get(key)?.rowId ?? null;
    if (id === null || !rows.has(id)) continue;
    if (!view.has(key)) tags.remove(id as TagId);
    else if ('example' in values && view.get(key)?.example !== values.example) {
      coding.setExample(id, view.get(key)?.example === true);
    }
  }
  for (const [key, { example }] of ofKind(view, 'tag')) {
    if (held.has(key)) continue;
    const { analyst, theme, target: targetKey } = readTagKey(key);
    const target = targets(targetKey);
    const themeId = required(archive.themes.findByUid(theme));
    const analystId = required(archive.analysts.findByUid(analyst));
    tags.insert({ uid: environment.newUid(), themeId, analystId }, target);
    const tag = required(tags.find(target, themeId, analystId));
    if (example) coding.setExample(tag.id, true);
  }
}

/** The passage with a key; a quote that was not found here is added, as its analyst has it. */
function createTargets(
  archive: Archive,
  environment: Environment,
  view: View,
): (key: TargetKey) => TagTarget {
  const targets = new Map<TargetKey, TagTarget>();
  for (const { id, uid } of archive.coding.annotations()) {
    targets.set(keyOf.annotation(uid), { kind: 'annotation', id: id as AnnotationId });
  }
  for (const { id, text, start, end } of archive.coding.quotes()) {
    const key = keyOf.quote(text, start, end);
    if (!targets.has(key)) {
      targets.set(key, { kind: 'quote', id: id as (TagTarget & { kind: 'quote' })['id'] });
    }
  }
  return (key) => {
    const known = targets.get(key);
    if (known !== undefined) return known;
    const added = addQuote(archive, environment, ...required(quoteIn(view, key)));
    targets.set(key, added);
    return added;
  };
}

const quoteIn = (view: View, key: TargetKey): [Key<'quote'>, Values<'quote'>] | null => {
  const values = isOf('quote', key) ? view.get(key) : undefined;
  return isOf('quote', key) && values !== undefined ? [key, values] : null;
};

function addQuote(
  archive: Archive,
  environment: Environment,
  key: Key<'quote'>,
  { exact, prefix, suffix, speaker, role, kind }: Values<'quote'>,
): TagTarget {
  const { articleId, anchor } = located(archive, { ...readQuoteKey(key), exact, prefix, suffix });
  const speakerId =
    speaker === null
      ? null
      : choosePerson(
          archive,
          environment,
          { kind: 'new', name: speaker.name, personKind: speaker.kind },
          role,
        );
  const id = archive.quotes.insert({
    uid: environment.newUid(),
    articleId,
    anchor,
    kind,
    status: 'accepted',
    utterance: archive.quotes.nextUtterance(articleId),
    speakerId,
    role: speakerId === null ? null : role,
    mention: null,
    cue: null,
    confidence: 1,
    reasons: [],
  });
  return { kind: 'quote', id };
}

/** What a view shows rests on what is there: a piece that is missing is a bug. */
function required<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('the view rests on what is not in the archive');
  return thing;
}
