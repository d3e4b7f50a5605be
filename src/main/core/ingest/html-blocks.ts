import { dateIn } from './dates';
import type { Block } from './document';
import { looksLikeHeading } from './heading';
import { isElement, TEXT, type PageElement, type PageNode } from './page';

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math canvas nav aside footer form button input select textarea figure figcaption picture video audio dialog menu head link meta'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|hidden|d-none)(?:\s|$)/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** How pages name what is not their article; whole words of a class or id. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:share|sharing|social|newsletter|related|recirc|recommended|promo|advert|advertisement|ads?|adslot|cookie|cookies|consent|comments|breadcrumbs?|readmore|read-more|most-read|outbrain|taboola|signup|subscribe|paywall|toolbar|tags|caption|credit)(?:[\s_-]|$)/i;
/** More text than this (UTF-16 units) is the article, whatever its class is called. */
const MOST_FURNITURE = 900;
const STANDFIRST_NAME =
  /(?:^|[\s_-])(?:standfirst|dek|deck|chapo|subtitle|subheadline|sub-headline|summary|article-intro)(?:[\s_-]|$)/i;
/** Inline elements that are lines of their own in an article's head. */
const HEAD_NAME = /(?:^|[\s_-])(?:byline|dateline|timestamp|pubdate|post-date|published)(?:[\s_-]|$)/i;
const ITEM_STANDFIRST = /^(?:description|alternativeHeadline)$/;

export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** What the page itself sets as its standfirst. */
  readonly standfirst: string | null;
}

/** The words of an article's element, block by block, without what is hidden or named as furniture. */
export function blocksOf(article: PageElement, french: boolean): PageBlocks {
  const reader = new BlockReader(french);
  reader.read(article);
  return { blocks: withoutPullQuotes(reader.finished()), standfirst: reader.standfirst };
}

interface Draft extends Block {
  readonly pulled: boolean;
}

class BlockReader {
  standfirst: string | null = null;
  readonly #blocks: Draft[] = [];
  #words = '';
  /** How many of the words are inside links, and inside bold type. */
  #linked = 0;
  #bold = 0;
  #kind: Block['kind'] = 'paragraph';
  #pulled = false;

  constructor(readonly french: boolean) {}

  finished(): readonly Draft[] {
    this.#flush();
    return this.#blocks;
  }

  read(
    node: PageNode,
    style: { linked: boolean; bold: boolean; pre: boolean } = { linked: false, bold: false, pre: false },
  ): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) this.#write(child.textContent ?? '', style);
      else if (isElement(child) && !isSkipped(child)) this.#element(child, style);
    }
  }

  #element(element: PageElement, style: { linked: boolean; bold: boolean; pre: boolean }): void {
    const name = element.localName;
    if (name === 'br') {
      this.#write('\n', { ...style, pre: true });
      return;
    }
    if (this.#isStandfirst(element)) return;
    if (name === 'time' && this.#inHead() && dateIn(element.getAttribute('datetime') ?? '') !== null) {
      this.#flush();
      return;
    }
    if (name === 'q') {
      this.#quoted(element, style);
      return;
    }
    const inner = {
      linked: style.linked || name === 'a',
      bold: style.bold || name === 'b' || name === 'strong',
      pre: style.pre || name === 'pre',
    };
    if (!BLOCKS.has(name) && !HEAD_NAME.test(namesOf(element))) {
      this.read(element, inner);
      return;
    }
    const [kind, pulled] = [this.#kind, this.#pulled];
    this.#flush();
    this.#kind = HEADING.test(name) ? 'heading' : kind;
    this.#pulled ||= name === 'blockquote';
    this.read(element, inner);
    this.#flush();
    [this.#kind, this.#pulled] = [kind, pulled];
  }

  /** Before the first long paragraph a time is the page's, not a sentence's. */
  #inHead(): boolean {
    return this.#words.length < 120 && this.#blocks.every(({ text }) => text.length < 240);
  }

  /** Browsers draw the marks of a `q`; the text needs them. */
  #quoted(element: PageElement, style: { linked: boolean; bold: boolean; pre: boolean }): void {
    const [open, close] = this.french ? ['«\u00A0', '\u00A0»'] : ['“', '”'];
    this.#write(open, style);
    this.read(element, style);
    this.#write(close, style);
  }

  #isStandfirst(element: PageElement): boolean {
    const named =
      STANDFIRST_NAME.test(namesOf(element)) || ITEM_STANDFIRST.test(element.getAttribute('itemprop') ?? '');
    if (!named || this.standfirst !== null) return false;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > 600) return false;
    this.standfirst = text;
    return true;
  }

  #write(text: string, style: { linked: boolean; bold: boolean; pre: boolean }): void {
    const words = style.pre ? text : text.replace(/[^\S\u00A0\u202F]+/g, ' ');
    const letters = lettersOf(words).length;
    this.#words += words;
    if (style.linked) this.#linked += letters;
    if (style.bold) this.#bold += letters;
  }

  #flush(): void {
    for (const part of this.#words.split(/\n\s*\n/)) {
      const text = part.replace(/ *\n */g, '\n').trim();
      if (text !== '' && !this.#isLinkLine(text)) {
        this.#blocks.push({ kind: this.#kindOf(text), text, pulled: this.#pulled });
      }
    }
    this.#words = '';
    this.#linked = 0;
    this.#bold = 0;
  }

  /** A block that is one link is a way to another article, unless it ends as a sentence does. */
  #isLinkLine(text: string): boolean {
    return (
      this.#linked > 0 &&
      this.#linked >= lettersOf(text).length * 0.95 &&
      text.length <= 200 &&
      !/[.:”"»]$/.test(text)
    );
  }

  /** A bold line is a crosshead; a bold question is an interviewer's. */
  #kindOf(text: string): Block['kind'] {
    const bold =
      this.#bold > 0 &&
      this.#bold >= lettersOf(text).length * 0.95 &&
      !text.endsWith('?') &&
      looksLikeHeading(text);
    return bold ? 'heading' : this.#kind;
  }
}

function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

function isSkipped(element: PageElement): boolean {
  if (SKIPPED.has(element.localName) || isHidden(element) || isNoteMark(element)) return true;
  if (!FURNITURE_NAME.test(namesOf(element)) || element.querySelector('h1') !== null) return false;
  return (element.textContent ?? '').length <= MOST_FURNITURE;
}

/** A raised link is the number of a note. */
function isNoteMark(element: PageElement): boolean {
  return element.localName === 'sup' && element.querySelector('a') !== null;
}

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    HIDDEN_CLASS.test(element.getAttribute('class') ?? '')
  );
}

/** A block quotation that repeats words of the article is a pull quote. */
function withoutPullQuotes(blocks: readonly Draft[]): Block[] {
  const body = blocks
    .filter(({ pulled }) => !pulled)
    .map(({ text }) => lettersOf(text))
    .join('\n');
  return blocks
    .filter(({ pulled, text }) => !pulled || !body.includes(lettersOf(text)))
    .map(({ kind, text }) => ({ kind, text }));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
