/** Briefs of a given length, in an archive of their own, from the sample articles. */
import { join } from 'node:path';
import type { CallContext, Handlers } from '../../core/contract/calls';
import type { BriefId, IsoDate, ThemeId } from '../../core/contract/ids';
import type { BriefDraft, Judgement } from '../../core/contract/briefs';
import type { Evidence } from '../../core/contract/evidence';
import { createHandlers } from '../../core/handlers';
import { systemEnvironment } from '../../system-environment';
import { articles, sampleTexts } from '../corpus';

/** For calls that nobody watches. */
const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };

const ARTICLES = 400;
const BATCH = 50;
const QUOTES_IN_SECTION = 14;
const DATE = '2026-11-23' as IsoDate;
/** How far a brief's length may be from what was asked for, as a share of it. */
const TOLERANCE = 0.04;

/** A brief in the archive, with what it was made of. */
export interface LongBrief {
  readonly id: BriefId;
  readonly pages: number;
  readonly draft: BriefDraft;
  readonly evidence: readonly Evidence[];
}

/** Makes an archive with one brief for each number of pages. */
export async function makeBriefs(
  archive: string,
  resources: string,
  lengths: readonly number[],
): Promise<LongBrief[]> {
  const handlers = createHandlers({ environment: systemEnvironment, resources, lock: true });
  await handlers.openArchive({ path: archive, mode: 'create' }, QUIET);
  const texts = sampleTexts(resources);
  await importArticles(handlers, texts);
  const prose = texts.flatMap((text) => text.split('\n\n')).filter((paragraph) => paragraph.length > 300);
  const evidence = (await handlers.listEvidence({}, QUIET)).filter(({ ref }) => ref.kind === 'quote');
  const briefs: LongBrief[] = [];
  for (const pages of lengths) briefs.push(await makeBrief(handlers, evidence, prose, pages));
  await handlers.closeArchive({}, QUIET);
  return briefs;
}

async function importArticles(handlers: Handlers, texts: readonly string[]): Promise<void> {
  const made = [...articles(texts, ARTICLES)];
  for (let start = 0; start < made.length; start += BATCH) {
    const inputs = made.slice(start, start + BATCH).map((text, index) => ({
      fileName: `${start + index}.txt`,
      base64: Buffer.from(text).toString('base64'),
    }));
    await handlers.importArticles({ inputs }, QUIET);
  }
  const [first] = await handlers.listAllQuotes({}, QUIET);
  if (first === undefined) throw new Error('no quote was found to make a brief of');
  // A draft needs one piece that is tagged; the benchmark then puts its own in.
  await handlers.addTag({ target: { kind: 'quote', id: first.id }, themeId: 1 as ThemeId }, QUIET);
}

/** Adds evidence until the brief is as long as wanted: its length grows with it almost evenly. */
async function makeBrief(
  handlers: Handlers,
  all: readonly Evidence[],
  prose: readonly string[],
  wanted: number,
): Promise<LongBrief> {
  const title = `A brief of ${wanted} pages`;
  const { id } = await handlers.composeBrief({ themeIds: [1 as ThemeId], title, date: DATE }, QUIET);
  let count = wanted * 5;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const evidence = all.slice(0, Math.max(1, Math.round(count)));
    const draft = draftOf(title, evidence, prose);
    const { pages } = await handlers.drawBrief({ briefId: id, draft }, QUIET);
    const isEnough = Math.abs(pages - wanted) <= Math.max(wanted * TOLERANCE, 1);
    if (isEnough || evidence.length === all.length) {
      await handlers.saveBrief({ briefId: id, draft }, QUIET);
      return { id, pages, draft, evidence };
    }
    count *= wanted / pages;
  }
  throw new Error(`no brief of about ${wanted} pages came about`);
}

function draftOf(title: string, evidence: readonly Evidence[], prose: readonly string[]): BriefDraft {
  const sections = Array.from({ length: Math.ceil(evidence.length / QUOTES_IN_SECTION) }, (_, index) => ({
    heading: `What was said, part ${index + 1}`,
    text: [0, 1, 2].map((offset) => prose[(index * 3 + offset) % prose.length] ?? '').join('\n\n'),
    evidence: evidence
      .slice(index * QUOTES_IN_SECTION, (index + 1) * QUOTES_IN_SECTION)
      .map(({ ref }) => ref),
  }));
  const judgements = evidence.slice(0, 5).map(({ ref }, index): Judgement => ({
    statement: `The allies will probably find the money for measure number ${index + 1} before the spring.`,
    likelihood: 'likely',
    confidence: 'moderate',
    confidenceReason: 'Several speakers on record, one budget line.',
    evidence: [ref],
  }));
  return {
    title,
    subtitle: 'Made to see how fast pages are made',
    marking: 'TLP:GREEN',
    date: DATE,
    authors: ['Benchmark'],
    audience: '',
    bottomLine: prose[0] ?? '',
    judgements,
    sections,
  };
}

/** Where the archive of one run stands. */
export const archiveIn = (folder: string): string => join(folder, 'bench.attache');
