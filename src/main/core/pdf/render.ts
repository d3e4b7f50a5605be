import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefDocument } from '../briefs/document';
import { messages, printed } from '../contract/messages/catalogue';
import type { Paper } from '../contract/brief-pdf';
import { Failure } from '../failure';
import { Composition } from './blocks/composition';
import { drawNotes, layOutNote, NOTES_HEAD } from './blocks/notes';
import { RunningMatter } from './blocks/running-matter';
import { writeAttachment, type Carried } from './file/carried';
import { PdfFile } from './file/pdf-file';
import { writeBookmarks } from './file/write-bookmarks';
import { withoutControls, type FileDetails, type Standard } from './file/xmp';
import { writePages } from './file/write-pages';
import { DocumentFonts } from './fonts/document-fonts';
import { FontLibrary } from './fonts/font-library';
import { layOut } from './lay-out';
import { pageOf } from './page/geometry';
import { PageCanvas } from './page/page-canvas';
import { makePause } from './pause';
import { putOnPages } from './put-on-pages';
import { writeStructure } from './tags/write-structure';

const PRODUCER = 'Attaché';
/** Pages of a brief that is drawn as a whole in no time, and how many of a longer one can be in sight. */
const LONG = 24;
const IN_SIGHT = 6;
/** sRGB IEC61966-2.1, the colour profile that pdfkit ships. */
const PROFILE = 'sRGB_IEC61966_2_1.icc';

export interface RenderOptions {
  /** Folder with `fonts/` and the colour profile. */
  readonly resources: string;
  /** What the file carries beside its pages, once their visible text is known. */
  readonly carry?: (pages: readonly string[]) => Carried;
  /** A4 unless given. */
  readonly paper?: Paper | undefined;
  /** Who is named in the file's properties, which other programs read; nobody unless given. */
  readonly authors?: readonly string[];
  /** PDF/A-3a unless given. */
  readonly standard?: Standard;
  readonly signal?: AbortSignal;
  /** For the eyes of its author alone: what no font draws is marked with a frame, where a file that leaves is refused. */
  readonly preview?: boolean;
  /** The page that is read, counted from 0: of a long brief those around it alone, untagged, for a preview. */
  readonly around?: number | undefined;
  /** Pages drawn, of all. */
  readonly progress?: (done: number, total: number) => void;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** Of the brief, which may have more than were drawn. */
  readonly pages: number;
  /** The first of the pages that were drawn, counted from 0. */
  readonly first: number;
  /** What the analyst should know before handing this on; empty is good. */
  readonly warnings: readonly string[];
}

/**
 * Sets a brief on paper: blocks are laid out into strips (`blocks/`, `text/`), strips are put on pages
 * (`page/paginate.ts`), pages are drawn (`page/`), and all is written with its structure (`file/`, `tags/`).
 *
 * The file is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). The same brief gives the same bytes
 * on every machine: dates come from the brief, the ID from its words, and nothing asks the locale.
 * @throws Failure `conflict` where no font draws a character: it is printed as it is written, or nothing is
 */
export async function renderPdf(document: BriefDocument, options: RenderOptions): Promise<RenderedPdf> {
  const pause = makePause(options.signal);
  const { language } = document;
  const created = new Date(`${document.date}T00:00:00Z`);
  const { paper = 'a4', authors = [], standard = 'PDF/A-3a' } = options;
  const pdf = new PdfFile(
    { ...namesIn(document.title, authors, standard), language, created, producer: PRODUCER, standard },
    JSON.stringify([paper, document]),
  );
  const page = pageOf(paper);
  const fonts = new DocumentFonts(pdf, FontLibrary.at(join(options.resources, 'fonts')));
  const composition = new Composition(fonts.library, language);

  const boxes = await layOut(document, composition, pause);
  const notes = new Map(
    document.notes.map((note) => [note.number, layOutNote(note, document.notes.length, composition)]),
  );
  const plan = putOnPages(boxes, composition, {
    firstTop: page.firstTop,
    top: page.bodyTop,
    bottom: page.bodyBottom,
    notesHead: NOTES_HEAD,
    noteHeight: (number) => notes.get(number)?.height ?? 0,
  });

  const running = new RunningMatter(document, composition);
  const canvases: PageCanvas[] = [];
  const { first, end } = pagesInSight(options.around, plan.length);
  for (const { placed, notes: numbers } of plan.slice(first, end)) {
    const canvas = new PageCanvas(first + canvases.length, fonts, page);
    running.drawHead(canvas);
    for (const { draw, top } of placed) draw(canvas, top);
    drawNotes(
      canvas,
      numbers.flatMap((number) => notes.get(number) ?? []),
    );
    running.drawFoot(canvas, plan.length);
    canvases.push(canvas);
    options.progress?.(canvases.length, plan.length);
    await pause();
  }

  if (options.preview !== true && fonts.missing.size > 0) {
    throw new Failure(
      'conflict',
      messages.undrawn.refused(
        [...fonts.missing.keys()].map((character) =>
          messages.undrawn.somewhere(messages.undrawn.characters([character])),
        ),
      ),
    );
  }
  const pages = writePages(pdf, canvases, fonts.write());
  if (pages.length === plan.length) {
    writeStructure(pdf, composition.root, pages);
    writeBookmarks(pdf, composition.bookmarks);
  }
  const carried = options.carry?.(canvases.map((canvas) => canvas.visibleText()));
  if (carried !== undefined) {
    pdf.describe(carried.properties);
    if (carried.attachment !== null) writeAttachment(pdf, carried.attachment, created);
  }
  pdf.setOutputIntent(readFileSync(join(options.resources, PROFILE)));
  return {
    bytes: await pdf.finish(),
    pages: plan.length,
    first,
    warnings: [...document.warnings, ...missingGlyphs(fonts.missing)],
  };
}

/** From the first page to be drawn to before the last: all of them, or of a long brief those around one. */
function pagesInSight(around: number | undefined, count: number): { first: number; end: number } {
  if (around === undefined || count <= LONG) return { first: 0, end: count };
  const first = Math.min(Math.max(around - Math.floor(IN_SIGHT / 2), 0), count - IN_SIGHT);
  return { first, end: first + IN_SIGHT };
}

/** PDF/A-1 wants all authors in one entry, as the Info dictionary has them. */
function namesIn(
  title: string,
  authors: readonly string[],
  standard: Standard,
): Pick<FileDetails, 'title' | 'authors'> {
  const names = authors.map(withoutControls);
  const isOne = standard === 'PDF/A-1b' && names.length > 0;
  return { title: withoutControls(title), authors: isOne ? [names.join('; ')] : names };
}

function missingGlyphs(missing: ReadonlyMap<string, number>): string[] {
  return [...missing].map(([character, count]) =>
    printed.missingGlyph(messages.undrawn.characters([character]), count),
  );
}
