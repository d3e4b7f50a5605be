import type { Span } from '../../contract/anchors';

/** A passage set apart from the text, with the name that stands under it. */
export interface Block extends Span {
  readonly mention: Span;
  readonly name: string;
  readonly role: string;
}

/** Two to four words of a name, and what the person is. */
const SIGNED = /^((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+)(?:,\s*([^\n<]{1,100}?))?\s*$/u;
const DASHED = /^(?:[—–―]|--?) *(?=\p{Lu})/u;
/** Set in, or marked as quoted. */
const SET_APART = /^(?:>[ \t>]*|[ \t]{2,})/;
const HTML = /<blockquote\b[^>]*>([^]{1,4000}?)<\/blockquote>/gi;
const UNDER = /<(footer|cite|figcaption)\b[^>]*>([^]*)<\/\1>/i;
const LONGEST = 40;

/** The block quotations that are signed. Without a name under it a block may be a table, code or anybody's. */
export function blocksOf(text: string): Block[] {
  return [...taggedIn(text), ...signedIn(text)].sort((a, b) => a.start - b.start);
}

function taggedIn(text: string): Block[] {
  return Array.from(text.matchAll(HTML), (found) => {
    const inner = found[1] ?? '';
    const under = UNDER.exec(inner);
    if (under === null) return null;
    const [words = '', , signature = ''] = under;
    const plain = signature
      .replace(/<[^>]*>/g, '')
      .trim()
      .replace(DASHED, '');
    const signed = SIGNED.exec(plain);
    if (signed?.[1] === undefined) return null;
    const from = found.index + found[0].indexOf('>') + 1;
    const body = inner.slice(0, under.index);
    const start = from + (/^(?:\s|<[^>]*>)*/.exec(body)?.[0].length ?? 0);
    const end = from + body.replace(/(?:\s|<[^<>]*>)+$/, '').length;
    const at = from + under.index + words.indexOf(signed[1]);
    if (end <= start || !text.startsWith(signed[1], at)) return null;
    return {
      start,
      end,
      mention: { start: at, end: at + signed[1].length },
      name: signed[1],
      role: signed[2] ?? '',
    };
  }).filter((block) => block !== null);
}

function signedIn(text: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let end = -1;
  let lines = 0;
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf('\n', from);
    const until = stop === -1 ? text.length : stop;
    const line = text.slice(from, Math.min(until, from + 400));
    const inset = SET_APART.exec(line)?.[0].length ?? 0;
    const words = line.slice(inset).trimEnd();
    const dash = DASHED.exec(words)?.[0].length ?? 0;
    const signed = dash > 0 && start !== -1 ? SIGNED.exec(words.slice(dash)) : null;
    if (inset === 0) start = -1;
    else if (signed?.[1] !== undefined && lines <= LONGEST && /[.?!…]$/.test(text.slice(start, end))) {
      const at = from + inset + dash;
      blocks.push({
        start,
        end,
        mention: { start: at, end: at + signed[1].length },
        name: signed[1],
        role: signed[2] ?? '',
      });
      start = -1;
    } else if (words !== '') {
      if (start === -1) [start, lines] = [from + inset, 0];
      end = from + line.trimEnd().length;
      lines += 1;
      if (until - from > 400) end = until;
    }
    from = until + 1;
  }
  return blocks;
}
