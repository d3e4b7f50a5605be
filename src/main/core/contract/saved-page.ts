/**
 * Browsers and office programs save a page as a file and, beside it, a folder of what it shows: `Page.html` and
 * `Page_files`, `Page-Dateien`, `Page.files`. Its pictures, scripts and frames are parts of that page and no articles.
 */

/** Endings of files that may be saved pages. */
const PAGE = /\.(?:x?html?)$/iu;
/** After the page's own name comes one word, in the language of whoever saved it. */
const LAST_WORD = /^[-_. ]\p{L}+$/u;
/** The word of Chrome, Edge and Firefox in every language, and of office programs. */
const USUAL = /^[_.]files$/iu;

/** How much of a page is looked at for what it loads, bytes: its head names its styles and scripts. */
export const LOOKED_AT = 1024 * 1024;

/** The page that a folder may have been saved with. */
export interface SavedPage {
  /** Name of the page's file, which stands beside the folder. */
  readonly page: string;
  /** The folder's name leaves no doubt; else what the page loads decides, see `loadsFrom`. */
  readonly sure: boolean;
}

/** @param beside names of the files in the same folder */
export function savedPageOf(folder: string, beside: readonly string[]): SavedPage | null {
  for (const page of beside) {
    const stem = PAGE.test(page) ? page.replace(PAGE, '') : '';
    if (stem === '' || !folder.startsWith(stem)) continue;
    const rest = folder.slice(stem.length);
    if (LAST_WORD.test(rest)) return { page, sure: USUAL.test(rest) };
  }
  return null;
}

/**
 * Whether a page loads anything from the folder of this name beside it: a picture, a style, a script, a frame. A link to
 * click on is no such thing.
 * @param source of the page, or its first part
 */
export function loadsFrom(source: string, folder: string): boolean {
  const loaded = source.replace(/<a\s[^>]*>/giu, '');
  return [folder, encodeURI(folder), encodeURIComponent(folder)].some((name) => loaded.includes(`${name}/`));
}
