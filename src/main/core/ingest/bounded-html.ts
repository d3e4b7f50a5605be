import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/** Pages that people read nest some forty deep; the parser's time and stack grow with the depth. */
const DEEPEST = 100;
/** Attributes of one tag, each of which the parser compares with those before it; real tags have a few dozen. */
const MOST_ATTRIBUTES = 2_000;
/** An attribute with the space before it (HTML standard, 13.1.2.3), as the parser takes it. */
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;
/** Elements that never hold others, or that the parser closes by itself, nest nothing. */
const SHALLOW = new Set(
  'area base br col embed hr img input link meta param source track wbr p li tr td th dt dd option tbody thead tfoot'.split(
    ' ',
  ),
);
/** What stands in these is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub sup u'.split(' '),
);

/**
 * The same page with the tags of elements nested deeper than any real page left out, so that a hostile or broken file
 * costs no more than its length. Their words stay, apart from each other by line breaks.
 * @throws Failure of a page with a tag of more attributes than any real one
 */
export function boundedHtml(source: string): string {
  const kept: string[] = [];
  let depth = 0;
  let copied = 0;
  let at = source.indexOf('<');
  while (at !== -1) {
    const end = source.indexOf('>', at);
    if (end === -1) break;
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(source.slice(at, at + 40)) ?? [];
    const tag = name.toLowerCase();
    if (tag !== '') requireAttributes(source, at + 1 + slash.length + tag.length);
    let next = end + 1;
    if (RAW.has(tag) && slash === '') next = endOfRaw(source, tag, next);
    else if (source.startsWith('<!--', at)) next = afterComment(source, at);
    else if (tag !== '' && !SHALLOW.has(tag) && source[end - 1] !== '/') {
      if (slash !== '') depth = Math.max(0, depth - 1);
      if (depth >= DEEPEST) {
        const words = source.slice(copied, at);
        kept.push(words, INLINE.has(tag) || words.trim() === '' ? '' : '<br><br>');
        copied = next;
      }
      if (slash === '') depth += 1;
    }
    at = source.indexOf('<', next);
  }
  return kept.length === 0 ? source : kept.join('') + source.slice(copied);
}

function requireAttributes(source: string, from: number): void {
  ATTRIBUTE.lastIndex = from;
  for (let count = 0; ATTRIBUTE.test(source); count += 1) {
    if (count === MOST_ATTRIBUTES) throw new Failure('bad-file', messages.ingest.failures.tooManyAttributes);
  }
}

function endOfRaw(source: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}\\b[^>]*>`, 'gi');
  close.lastIndex = from;
  return close.test(source) ? close.lastIndex : source.length;
}

function afterComment(source: string, at: number): number {
  const end = source.indexOf('-->', at + 4);
  return end === -1 ? source.length : end + 3;
}
