import { messages } from '../contract/messages/catalogue';
import { statedDetails, type ArticleDetails } from '../contract/article-fields';
import type { ArticleFormat } from '../contract/articles';
import { Failure } from '../failure';
import { canonicalText } from './canonical-text';
import { dateIn } from './dates';
import { datelineOf } from './dateline';
import { decodeText } from './decode';
import type { Block, IngestedDocument, RawDocument, StatedDetails } from './document';
import { refuseForeignFile } from './file-type';
import { readFoot } from './foot';
import { isFurniture, withoutLinkCards } from './furniture';
import { readHead } from './head';
import { readHtml } from './html';
import { detectLanguage } from './language';
import { readMarkdown } from './markdown';
import { readPlainText } from './plain-text';
import { mergeStated } from './stated-field';

/** Bytes; a saved page of this size is no article but a mistake. */
const LARGEST = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const READERS: Readonly<Record<ArticleFormat, (text: string) => RawDocument>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
};

/** Makes an article of a file's bytes: its details as far as the document states them, and its canonical text. */
export function ingest(input: { fileName: string | null; bytes: Uint8Array }): IngestedDocument {
  const { fileName, bytes } = input;
  if (bytes.length === 0) throw new Failure('bad-file', messages.ingest.failures.empty);
  if (bytes.length > LARGEST) {
    throw new Failure(
      'too-big',
      messages.ingest.failures.tooBig(Math.ceil(bytes.length / MEGABYTE), LARGEST / MEGABYTE),
    );
  }
  refuseForeignFile(bytes);
  const decoded = decodeText(bytes);
  const format = formatOf(fileName, decoded);
  const article = clear(READERS[format](decoded));
  if (article.blocks.length === 0) throw new Failure('bad-file', messages.ingest.failures.noText);
  const { text, headings } = laidOut(article.blocks);
  return { details: detailsOf(article.stated, text, fileName), text, headings, format };
}

/** By what the text begins with, then by the file's ending: people rename files more often than they write doctypes. */
function formatOf(fileName: string | null, text: string): ArticleFormat {
  const start = text.slice(0, 2000).replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html';
  const ending = /\.([a-z]+)$/i.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  if (['html', 'htm', 'xhtml'].includes(ending)) return 'html';
  if (['md', 'markdown', 'mdown'].includes(ending)) return 'markdown';
  return fileName === null && /^#{1,3} \S/m.test(start) ? 'markdown' : 'text';
}

/** Takes away what is around the article, in the order in which each step helps the next. */
function clear(raw: RawDocument): RawDocument {
  const canonical = raw.blocks
    .map((block): Block => ({ kind: block.kind, text: canonicalText(block.text) }))
    .filter(({ text }) => text !== '');
  const head = readHead({ stated: canonicalDetails(raw.stated), blocks: withoutLinkCards(canonical) });
  const { stated, blocks } = readFoot(head);
  const kept = trimHeadings(blocks.filter(({ text }) => !isFurniture(text)));
  return {
    stated: mergeStated(stated, { standfirst: standfirstOf(raw.description ?? null, kept) }),
    blocks: kept,
  };
}

/** A page's description, unless it is cut from the article's own beginning. */
function standfirstOf(description: string | null, blocks: readonly Block[]): string | null {
  const words = canonicalText(description ?? '').replace(/\s*(?:…|\.\.\.|\[…\])$/, '');
  const beginning = blocks
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ');
  return words === '' || beginning.includes(words.slice(0, 60)) ? null : words;
}

/** A heading with nothing under it headed furniture. */
function trimHeadings(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  return last === -1 ? [...blocks] : blocks.slice(0, last + 1);
}

function canonicalDetails(stated: StatedDetails): StatedDetails {
  return Object.fromEntries(
    Object.entries(stated).map(([field, value]) => [
      field,
      typeof value === 'string' ? canonicalText(value).replace(/\s*\n+\s*/g, ' ') : value,
    ]),
  );
}

function laidOut(blocks: readonly Block[]): { text: string; headings: number[] } {
  const headings: number[] = [];
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    if (block.kind === 'heading') headings.push(text.length);
    text += block.text;
  }
  return { text, headings };
}

function detailsOf(stated: StatedDetails, text: string, fileName: string | null): ArticleDetails {
  const dateline = text
    .split('\n\n', 2)
    .map(datelineOf)
    .find((line) => line !== null);
  const found = mergeStated(stated, {
    outlet: dateline?.agency ?? null,
    place: dateline?.place ?? null,
    publishedOn: dateIn(dateline?.text ?? ''),
    language: stated.language ?? detectLanguage(text),
  });
  return statedDetails({ ...found, title: found.title ?? titleOf(text, fileName) });
}

/** For a document without a title: its file's name, else its first words. */
function titleOf(text: string, fileName: string | null): string {
  const name = canonicalText((fileName ?? '').replace(/\.[a-z\d]{1,8}$/i, '').replace(/[_-]+/g, ' '));
  if (name !== '') return name;
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}
