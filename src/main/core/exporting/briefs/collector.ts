import { mapArticleDetails, travellingDetailsOf } from '../../contract/article-fields';
import { makeAnchor } from '../../anchors/anchor';
import type { Archive } from '../../archive/archive';
import type { MergedKind } from '../../archive/merges-store';
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  IsoInstant,
  PersonId,
  QuoteId,
  RevisionId,
  ThemeId,
  Uid,
} from '../../contract/ids';
import { messages } from '../../contract/messages/catalogue';
import type { Span } from '../../contract/anchors';
import type { BriefEvent } from '../../contract/brief-history';
import type { Brief, BriefDraft } from '../../contract/briefs';
import type { Evidence, EvidenceRef } from '../../contract/evidence';
import type { Quote } from '../../contract/quotes';
import type { Tag, TagTarget } from '../../contract/tags';
import type { Theme } from '../../contract/themes';
import { cleaned, publicAddress } from '../../exchange/clean-text';
import {
  CONTEXT_UNITS,
  type PayloadAnalyst,
  type PayloadBrief,
  type PayloadEvent,
  type PayloadEvidence,
  type PayloadPerson,
  type PayloadSource,
  type PayloadTheme,
} from '../../exchange/payload';
import { found } from '../../session/session';

/** How a row is named on the way out: as the colleague named it from whom it came, or by its own uid. */
export type Naming = (kind: MergedKind, id: number, own: Uid) => Uid;

/** Puts things of the archive into the form in which they travel. */
export class Collector {
  /** Numbers given to utterances, by article and by the number that the archive has. */
  readonly #utterances = new Map<ArticleId, Map<number, number>>();
  readonly #themes = new Map<ThemeId, Theme>();

  constructor(
    private readonly archive: Archive,
    private readonly nameOf: Naming,
  ) {}

  brief(brief: Brief): PayloadBrief {
    const { judgements, sections, ...head } = cleanDraft(brief);
    const uidsOf = (refs: readonly EvidenceRef[]): Uid[] => refs.map((ref) => this.evidenceUid(ref));
    return {
      ...head,
      uid: this.nameOf('brief', brief.id, brief.uid),
      sample: isSample(this.archive, brief),
      authors: [...head.authors],
      judgements: judgements.map((judgement) => ({ ...judgement, evidence: uidsOf(judgement.evidence) })),
      sections: sections.map((section) => ({ ...section, evidence: uidsOf(section.evidence) })),
      updatedAt: toSecond(brief.updatedAt),
    };
  }

  evidence(ref: EvidenceRef): PayloadEvidence {
    return ref.kind === 'quote' ? this.#quote(ref.id) : this.#passage(ref.id);
  }

  /** @param withText whether its whole text goes with it, where it is here */
  source(id: ArticleId, withText: boolean): PayloadSource {
    const article = found(this.archive.articles.read(id), messages.archive.noArticle);
    const head = found(this.archive.revisions.readHead(id), messages.archive.noArticle);
    const excerpt = this.archive.excerpts.source(id);
    return {
      uid: this.nameOf('article', id, article.uid),
      ...travellingDetailsOf(
        mapArticleDetails(article, {
          title: oneLine,
          line: cleaned,
          text: cleaned,
          address: publicAddress,
        }),
      ),
      textHash: excerpt?.textHash ?? head.textHash,
      textUnits: excerpt?.textUnits ?? head.text.length,
      words: excerpt?.words ?? article.words,
      ...(withText && excerpt === null ? { text: head.text } : {}),
    };
  }

  person(id: PersonId): PayloadPerson {
    const person = found(this.archive.people.read(id), messages.archive.noPerson);
    const variants = person.variants.map(oneLine).filter((name) => name !== '');
    return {
      uid: this.nameOf('person', id, person.uid),
      name: oneLine(person.name),
      kind: person.kind,
      variants: [...new Set(variants)].sort(byUnits),
    };
  }

  theme(id: ThemeId): PayloadTheme {
    const theme = this.#theme(id);
    const parent = theme.parentId === null ? null : this.#theme(theme.parentId);
    return {
      uid: this.nameOf('theme', id, theme.uid),
      parent: parent === null ? null : this.nameOf('theme', parent.id, parent.uid),
      name: oneLine(theme.name),
      ...cleaned({ definition: theme.definition, useFor: theme.useFor, notFor: theme.notFor }),
      look: theme.look,
      keywords: theme.keywords.map(oneLine).filter((keyword) => keyword !== ''),
      status: theme.status,
    };
  }

  event({ by, at, reason, sources, before, ...rest }: BriefEvent): PayloadEvent {
    return {
      ...rest,
      at: toSecond(at),
      by: { uid: by.uid, name: oneLine(by.name) },
      reason: cleaned(reason),
      sources: [...sources],
      before: [...before],
    };
  }

  analyst(id: AnalystId): PayloadAnalyst {
    const analyst = found(this.archive.analysts.read(id), messages.archive.noPerson);
    return { uid: this.nameOf('analyst', id, analyst.uid), name: oneLine(analyst.name) };
  }

  #quote(id: QuoteId): PayloadEvidence {
    const quote = found(this.archive.quotes.read(id), messages.archive.noQuote);
    const { anchor, articleId, speaker } = quote;
    const person =
      speaker === null ? null : found(this.archive.people.read(speaker.id), messages.archive.noPerson);
    return {
      kind: 'quote',
      uid: this.evidenceUid({ kind: 'quote', id }),
      source: this.#sourceUid(articleId),
      anchor: this.#anchor({ kind: 'quote', id }, anchor.revisionId, anchor),
      form: quote.kind,
      status: quote.status,
      utterance: this.#utterance(quote),
      speaker: person === null ? null : this.nameOf('person', person.id, person.uid),
      role: cleaned(quote.role),
      cue: cleaned(quote.cue),
      confidence: Math.round(quote.confidence * 1000),
      tags: this.#tags(quote.tags, { kind: 'quote', id }),
    };
  }

  #passage(id: AnnotationId): PayloadEvidence {
    const passage = found(this.archive.annotations.read(id), messages.archive.noAnnotation);
    return {
      kind: 'annotation',
      uid: this.evidenceUid({ kind: 'annotation', id }),
      source: this.#sourceUid(passage.articleId),
      anchor: this.#anchor({ kind: 'annotation', id }, passage.anchor.revisionId, passage.anchor),
      note: cleaned(passage.note),
      by: this.analyst(passage.analystId).uid,
      createdAt: toSecond(passage.createdAt),
      updatedAt: toSecond(passage.updatedAt),
      tags: this.#tags(passage.tags, { kind: 'annotation', id }),
    };
  }

  /** In the whole text, also where only excerpts of it are here. */
  #anchor(
    ref: EvidenceRef,
    revisionId: RevisionId,
    span: Span & { exact: string },
  ): PayloadEvidence['anchor'] {
    const excerpt = this.archive.excerpts.read(ref);
    if (excerpt !== null) {
      const { textHash, start, end, prefix, suffix } = excerpt;
      return { textHash, start, end, exact: span.exact, prefix, suffix };
    }
    const { text, textHash } = found(this.archive.revisions.read(revisionId), messages.archive.noArticle);
    const { start, end, exact, prefix, suffix } = makeAnchor(text, span, revisionId, CONTEXT_UNITS);
    return { textHash, start, end, exact, prefix, suffix };
  }

  /** Themes and analysts are named, so that the order is the same on every machine. */
  #tags(tags: readonly Tag[], target: TagTarget): PayloadEvidence['tags'] {
    const named = tags.map(({ themeId, analystId }) => ({
      theme: this.theme(themeId).uid,
      by: this.analyst(analystId).uid,
      example: this.#theme(themeId).examples.some(({ kind, id }) => kind === target.kind && id === target.id),
    }));
    return named.sort((a, b) => byUnits(a.theme + a.by, b.theme + b.by));
  }

  /** A theme is read with all that is counted of it, and named by every tag. */
  #theme(id: ThemeId): Theme {
    const theme = this.#themes.get(id) ?? found(this.archive.themes.read(id), messages.archive.noTheme);
    this.#themes.set(id, theme);
    return theme;
  }

  #utterance({ articleId, utterance }: Quote): number {
    const inArticle = this.#utterances.get(articleId) ?? new Map<number, number>();
    const number = inArticle.get(utterance) ?? inArticle.size;
    this.#utterances.set(articleId, inArticle.set(utterance, number));
    return number;
  }

  #sourceUid(id: ArticleId): Uid {
    return this.nameOf('article', id, found(this.archive.articles.read(id), messages.archive.noArticle).uid);
  }

  /** What a piece of evidence is called, also where blind mode hides it. */
  evidenceUid(ref: EvidenceRef): Uid {
    const { quotes, annotations } = this.archive;
    const uid = ref.kind === 'quote' ? (quotes.read(ref.id)?.uid ?? null) : annotations.uidOf(ref.id);
    return this.nameOf(ref.kind, ref.id, found(uid, messages.archive.noEvidence));
  }
}

/** Whether a brief rests on the sample archive, whose articles are invented. */
export function isSample(archive: Archive, { id }: Pick<Brief, 'id'>): boolean {
  return archive.info().sample || archive.merges.isSample(id);
}

/** A draft as it travels and as it is printed: without what cannot be seen. */
export function cleanDraft({
  title,
  subtitle,
  marking,
  date,
  authors,
  audience,
  bottomLine,
  ...rest
}: BriefDraft): BriefDraft {
  return {
    title: oneLine(title),
    ...cleaned({ subtitle, audience, bottomLine }),
    authors: authors.map(oneLine),
    marking,
    date,
    judgements: rest.judgements.map(({ statement, likelihood, confidence, confidenceReason, evidence }) => ({
      ...cleaned({ statement, confidenceReason }),
      likelihood,
      confidence,
      evidence,
    })),
    sections: rest.sections.map(({ heading, text, evidence }) => ({
      ...cleaned({ heading, text }),
      evidence,
    })),
  };
}

/** Milliseconds tell how fast somebody works, and nothing that a colleague needs. */
const toSecond = (at: IsoInstant): IsoInstant => at.replace(/\.\d{3}Z$/u, '.000Z') as IsoInstant;
/** Evidence as a colleague's archive will have it, so that both print the same. Its words are the article's. */
export function asPrinted(piece: Evidence): Evidence {
  const { source } = piece;
  return {
    ...cleaned(piece),
    text: piece.text,
    source: { ...cleaned(source), url: publicAddress(source.url) },
  };
}

const oneLine = (name: string): string =>
  cleaned(name)
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
