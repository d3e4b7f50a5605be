/** An archive that analysts have worked in, the same one every time: what lists of quotes and evidence are measured on. */
import { openArchive } from '../core/archive/open';
import type { CallContext, Handlers } from '../core/contract/calls';
import type { ArticleId, IsoDate, QuoteId } from '../core/contract/ids';
import { systemEnvironment } from '../system-environment';
import { articles, seededRandom } from './corpus';

const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };
const BATCH = 50;
const OUTLETS = 60;
/** Months over which the articles are spread. */
const MONTHS = 48;
/** Of the quotes, how many are accepted, rejected and tagged. */
const SHARES = { accepted: 0.2, rejected: 0.05, tagged: 0.25 };

/** Imports so many articles of several outlets and years into the open archive. */
export async function importWorked(
  handlers: Handlers,
  texts: readonly string[],
  count: number,
): Promise<void> {
  const random = seededRandom(48);
  const written = articles(texts, count);
  for (let done = 0; done < count; done += BATCH) {
    const inputs = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) => ({
      fileName: `${done + index}.txt`,
      base64: Buffer.from(written.next().value ?? '').toString('base64'),
      details: { outlet: `Outlet ${Math.floor(random() ** 2 * OUTLETS)}`, publishedOn: drawDay(random) },
    }));
    await handlers.importArticles({ inputs }, QUIET);
  }
}

function drawDay(random: () => number): IsoDate {
  const month = Math.floor(random() * MONTHS);
  const day = 1 + Math.floor(random() * 28);
  return `${2023 + Math.floor(month / 12)}-${two(1 + (month % 12))}-${two(day)}` as IsoDate;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Decides and tags some of the quotes of a closed archive, in one step. */
export function workThrough(path: string): void {
  const archive = openArchive(path, { mode: 'open', environment: systemEnvironment, lock: false });
  const random = seededRandom(49);
  const themes = archive.themes.list();
  const analystId = archive.analyst().id;
  const work = (id: QuoteId): void => {
    const drawn = random();
    if (drawn < SHARES.accepted) archive.quotes.setStatus(id, 'accepted');
    else if (drawn < SHARES.accepted + SHARES.rejected) archive.quotes.setStatus(id, 'rejected');
    const theme = themes[Math.floor(random() * themes.length)];
    if (theme === undefined || random() > SHARES.tagged) return;
    const tag = { uid: systemEnvironment.newUid(), themeId: theme.id, analystId };
    archive.tags.insert(tag, { kind: 'quote', id });
  };
  archive.journal.inStep('set-up', '', () => {
    const ids: readonly ArticleId[] = archive.articles.listIds();
    for (const articleId of ids) for (const { id } of archive.quotes.listByArticle(articleId)) work(id);
  });
  archive.close();
}
