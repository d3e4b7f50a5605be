/** A report of 100,000 words with 5,000 annotations, the same one every time: what reading and marking is measured on. */
import type { CallContext, Handlers } from '../core/contract/calls';
import type { ArticleId, ThemeId } from '../core/contract/ids';
import type { Span } from '../core/contract/anchors';
import { seededRandom } from './corpus';

export const REPORT_WORDS = 100_000;
export const REPORT_ANNOTATIONS = 5_000;
export const REPORT_TITLE = 'A report of many chapters';
export const SHORT_TITLE = 'A short note';

const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };
/** Words of a marked passage, shortest and longest; neighbours overlap where they are long. */
const PASSAGE = { shortest: 3, longest: 40 };
/** One annotation in so many has a note. */
const NOTED = 10;

/** Fills an open archive with the report, its annotations, and a short article to come from. */
export async function addLongReport(handlers: Handlers, texts: readonly string[]): Promise<void> {
  const inputs = [
    {
      fileName: 'short.txt',
      base64: toBase64(`${SHORT_TITLE}\n\nNothing is said here, and nobody says it.\n`),
    },
    { fileName: 'report.txt', base64: toBase64(reportText(texts)) },
  ];
  const reports = await handlers.importArticles({ inputs }, QUIET);
  const articleId = reports[1]?.articleId ?? null;
  if (articleId === null) throw new Error(`the report was not imported: ${reports[1]?.why ?? ''}`);
  await annotate(handlers, articleId);
}

/** Paragraphs of the samples in a drawn order, none with a quotation: a report speaks in its own voice. */
function reportText(texts: readonly string[]): string {
  const random = seededRandom(5_000);
  const paragraphs = texts
    .flatMap((text) => text.split('\n\n'))
    .filter((paragraph) => !/["“”«»]/u.test(paragraph) && paragraph.length > 120);
  const body: string[] = [];
  for (let words = 0; words < REPORT_WORDS;) {
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
    body.push(paragraph);
    words += paragraph.split(/\s+/u).length;
  }
  return `${REPORT_TITLE}\n\n${body.join('\n\n')}\n`;
}

async function annotate(handlers: Handlers, articleId: ArticleId): Promise<void> {
  const { revision } = await handlers.readArticle({ articleId }, QUIET);
  const themes = (await handlers.listThemes({}, QUIET)).map(({ id }) => id);
  const random = seededRandom(100);
  for (const [index, span] of passages(revision.text, random).entries()) {
    const note = index % NOTED === 0 ? `Note ${index}: *compare* with the chapter before.` : '';
    const themeIds = drawThemes(themes, random);
    await handlers.addAnnotation({ articleId, span, note, themeIds }, QUIET);
  }
}

/** One theme, at times two, at times none but a note. */
function drawThemes(themes: readonly ThemeId[], random: () => number): readonly ThemeId[] {
  const first = Math.floor(random() * themes.length);
  const turned = [...themes.slice(first), ...themes.slice(0, first)];
  return turned.slice(0, Math.floor(random() * 2.4));
}

/** Passages spread evenly over the text, each from the start of a word to the end of one. */
function passages(text: string, random: () => number): readonly Span[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return Array.from({ length: REPORT_ANNOTATIONS }, (_, number) => {
    const at = Math.floor(((number + random()) / REPORT_ANNOTATIONS) * (words.length - PASSAGE.longest));
    const length = PASSAGE.shortest + Math.floor(random() ** 2 * (PASSAGE.longest - PASSAGE.shortest));
    return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 1 };
  });
}

const toBase64 = (text: string): string => Buffer.from(text).toString('base64');
