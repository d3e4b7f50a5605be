import { printed } from '../contract/messages/catalogue';
import {
  LIKELIHOODS,
  type BriefDraft,
  type BriefSection,
  type Judgement,
  type Likelihood,
} from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { capitalised } from './capitalised';
import { Citations } from './citations';
import { CitedEvidence } from './cited-evidence';
import { longDate, shortDate } from './dates';
import type {
  Block,
  BriefDocument,
  JudgementBlock,
  LikelihoodRange,
  QuoteBlock,
  TitleBlock,
} from './document';
import { composeOverview } from './evidence-overview';
import { factsInWords } from './facts';
import { quotationMarks } from './quotation-marks';

interface ComposeInput {
  readonly brief: BriefDraft;
  /** At least every piece the brief cites. */
  readonly evidence: readonly Evidence[];
  readonly sample: boolean;
  /** What is printed of the data that the file carries; empty says nothing. */
  readonly carries?: string;
}

/**
 * Decides what a brief says on paper and in which order. Notes and sources are numbered by first use:
 * judgements first, then the sections, as they are read.
 */
export function composeBrief({ brief, evidence, sample, carries = '' }: ComposeInput): BriefDocument {
  const cited = new CitedEvidence(evidence);
  const citations = new Citations();
  const judgements = brief.judgements
    .filter((judgement) => judgement.statement.trim() !== '')
    .map((judgement, index) => composeJudgement(judgement, index + 1, cited, citations));
  const sections = brief.sections.flatMap((section, index) =>
    composeSection(section, index + 1, cited, citations),
  );
  const overview = composeOverview(brief.sections, cited, citations);
  const sources = citations.sources();

  const blocks: Block[] = [composeTitle(brief, cited.used, { sample, carries })];
  if (brief.bottomLine.trim() !== '') {
    blocks.push({
      kind: 'bottom-line',
      label: printed.bottomLine,
      paragraphs: paragraphs(brief.bottomLine),
    });
  }
  blocks.push(...judgements, ...sections);
  if (overview !== null) blocks.push(overview);
  if (sources.length > 0) blocks.push({ kind: 'sources', label: printed.sources, sources });
  if (judgements.some((judgement) => judgement.likelihood !== null)) {
    blocks.push({
      kind: 'likelihood-scale',
      label: printed.likelihoodScale,
      ranges: (Object.keys(LIKELIHOODS) as Likelihood[]).map(likelihoodRange),
      remark: printed.likelihoodScaleSource,
    });
  }

  const title = titleOf(brief);
  return {
    title,
    language: printed.language,
    authors: brief.authors,
    date: brief.date,
    marking: brief.marking,
    head: brief.audience.trim() === '' ? '' : printed.preparedFor(brief.audience.trim()),
    foot: `${printed.kindOfDocument}, ${longDate(brief.date)}`,
    sample,
    blocks,
    notes: citations.notes,
    warnings: [
      ...cited.warnings(),
      ...citations
        .stricterThan(brief.marking)
        .map(({ number, marking }) =>
          printed.stricterSource(
            printed.source(number),
            marking,
            brief.marking === 'none' ? printed.unmarked : brief.marking,
          ),
        ),
    ],
  };
}

const titleOf = (brief: BriefDraft): string => brief.title.trim() || printed.untitled;

/** Paragraphs of plain text; a single line break is only a space. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space)).trim())
    .filter((paragraph) => paragraph !== '');
}

function composeTitle(
  brief: BriefDraft,
  used: readonly Evidence[],
  { sample, carries }: { sample: boolean; carries: string },
): TitleBlock {
  const byline: string[] = [];
  if (brief.authors.length > 0) byline.push(printed.preparedBy(brief.authors));
  if (used.length > 0) byline.push(printed.drawnFrom(factsInWords(used)));
  if (carries !== '') byline.push(carries);
  return {
    kind: 'title',
    labels: [printed.kindOfDocument, longDate(brief.date)],
    title: titleOf(brief),
    subtitle: brief.subtitle.trim(),
    // A number keeps to the noun it counts.
    byline: byline.join(' ').replace(/(?<=\d) (?=\p{L})/gu, '\u00a0'),
    sample: sample ? { label: printed.sample, text: printed.sampleNotice } : null,
  };
}

function composeJudgement(
  judgement: Judgement,
  number: number,
  cited: CitedEvidence,
  citations: Citations,
): JudgementBlock {
  return {
    kind: 'judgement',
    label: printed.keyJudgement(number),
    statement: judgement.statement.trim(),
    note: citations.cite(cited.take(judgement.evidence)),
    likelihood: judgement.likelihood === null ? null : likelihoodRange(judgement.likelihood),
    confidence:
      judgement.confidence === null
        ? null
        : { word: printed.confidences[judgement.confidence], reason: judgement.confidenceReason.trim() },
  };
}

function likelihoodRange(likelihood: Likelihood): LikelihoodRange {
  const [low, high] = LIKELIHOODS[likelihood];
  return { word: printed.likelihoods[likelihood], low, high };
}

function composeSection(
  section: BriefSection,
  number: number,
  cited: CitedEvidence,
  citations: Citations,
): Block[] {
  const heading = section.heading.trim();
  const quotes = cited.take(section.evidence).map((piece) => composeQuote(piece, citations));
  const text = paragraphs(section.text);
  if (heading === '' && text.length === 0 && quotes.length === 0) return [];
  const name = printed.section(number);
  return [
    { kind: 'section', label: heading === '' ? '' : name, heading: heading || name, paragraphs: text },
    ...quotes,
  ];
}

function composeQuote(piece: Evidence, citations: Citations): QuoteBlock {
  const isPassage = piece.ref.kind === 'annotation';
  const { source } = piece;
  return {
    kind: 'quote',
    speaker: isPassage ? printed.passage : capitalised(piece.speaker ?? printed.speakerUnknown),
    details: [
      ...(isPassage ? [source.outlet ?? source.title] : piece.role === null ? [] : [capitalised(piece.role)]),
      source.publishedOn === null ? printed.undated : shortDate(source.publishedOn),
    ],
    text: piece.text,
    marks: isPassage ? { open: '', close: '' } : quotationMarks(piece.text, piece.language),
    language: piece.language,
    analystNote: isPassage ? piece.note.trim() : '',
    note: citations.citeOne([piece]),
  };
}
