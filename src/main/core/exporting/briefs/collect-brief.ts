import type { Archive } from '../../archive/archive';
import { citedBy } from '../../archive/briefs-store';
import type { AnalystId, ArticleId, PersonId, ThemeId } from '../../contract/ids';
import type { Brief } from '../../contract/briefs';
import type { EvidenceRef } from '../../contract/evidence';
import type { Tag } from '../../contract/tags';
import type { PayloadBrief, PayloadContents, PayloadTheme } from '../../exchange/payload';
import { Collector } from './collector';
import { readingOnce } from './reading-once';

/** A brief with all that it rests on, in the form in which it travels. The same brief gives the same contents on every machine. */
export function collectBrief(
  current: Archive,
  brief: Brief,
  { fullTexts }: { fullTexts: boolean },
): PayloadContents {
  const archive = readingOnce(current);
  const collector = collectorFor(archive, brief);
  const rows = citedBy(brief).map((ref) => readRow(archive, ref));
  const tags = rows.flatMap((row) => row.tags);
  const unique = <Id extends number>(ids: readonly (Id | null)[]): Id[] => [
    ...new Set(ids.filter((id) => id !== null)),
  ];
  const sources = unique<ArticleId>(rows.map(({ articleId }) => articleId));
  const people = unique<PersonId>(rows.map(({ speakerId }) => speakerId));
  const analysts = unique<AnalystId>([
    ...rows.map((row) => row.analystId),
    ...tags.map((tag) => tag.analystId),
  ]);
  return {
    brief: collector.brief(brief),
    evidence: citedBy(brief).map((ref) => collector.evidence(ref)),
    sources: sources.map((id) => collector.source(id, fullTexts)),
    people: people.map((id) => collector.person(id)).sort(byUid),
    themes: collectThemes(archive, collector, unique(tags.map(({ themeId }) => themeId))),
    analysts: analysts.map((id) => collector.analyst(id)).sort(byUid),
    history: archive.briefEvents.list(brief.id).map((event) => collector.event(event)),
  };
}

/** A brief's own words as they travel, without what they rest on. */
export function collectPieces(archive: Archive, brief: Brief): PayloadBrief {
  return collectorFor(archive, brief).brief(brief);
}

/** A brief that came from a colleague goes on under the names that it came with. */
function collectorFor(archive: Archive, brief: Brief): Collector {
  const names = archive.merges.namesIn(brief.uid);
  return new Collector(archive, (kind, id, own) => names.get(`${kind} ${id}`) ?? own);
}

interface Row {
  readonly articleId: ArticleId;
  readonly speakerId: PersonId | null;
  readonly analystId: AnalystId | null;
  readonly tags: readonly Tag[];
}

function readRow({ quotes, annotations }: Archive, ref: EvidenceRef): Row {
  if (ref.kind === 'quote') {
    const quote = quotes.read(ref.id);
    if (quote === null) throw new Error('evidence was read before');
    return { ...quote, speakerId: quote.speaker?.id ?? null, analystId: null };
  }
  const annotation = annotations.read(ref.id);
  if (annotation === null) throw new Error('evidence was read before');
  return { ...annotation, speakerId: null };
}

/** The themes in use with those above them, parents first. */
function collectThemes(archive: Archive, collector: Collector, used: readonly ThemeId[]): PayloadTheme[] {
  const ids = new Set<ThemeId>();
  for (const id of used) {
    for (let above: ThemeId | null = id; above !== null && !ids.has(above);) {
      ids.add(above);
      above = archive.themes.read(above)?.parentId ?? null;
    }
  }
  const left = [...ids].map((id) => collector.theme(id)).sort(byUid);
  const below = (parent: PayloadTheme['parent']): PayloadTheme[] =>
    left.filter((theme) => theme.parent === parent).flatMap((theme) => [theme, ...below(theme.uid)]);
  return below(null);
}

const byUid = (a: { uid: string }, b: { uid: string }): number => (a.uid < b.uid ? -1 : 1);
