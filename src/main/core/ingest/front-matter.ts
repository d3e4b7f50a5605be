import type { StatedDetails } from './document';
import { mergeStated, statedField } from './stated-field';

const FENCE =
  /^\uFEFF?---[ \t]*\n(?<inside>(?:(?!(?:---|\.\.\.)[ \t]*\n)[^\n]*\n){1,200})(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const ENTRY = /^(?<key>\p{L}[\p{L}\p{N} _-]{0,30}):(?:\s+(?<value>.*))?$/u;

/**
 * The front matter at the top of a text and what follows it. Of YAML, the part that people write by hand: `key: value`,
 * quoted values, lists in brackets or on lines with a hyphen, folded and literal blocks. What is no front matter stays text.
 */
export function readFrontMatter(text: string): { readonly stated: StatedDetails; readonly rest: string } {
  const fence = FENCE.exec(text);
  const entries = fence?.groups?.inside === undefined ? null : entriesOf(fence.groups.inside);
  if (fence === null || entries === null) return { stated: {}, rest: text };
  const stated = entries.flatMap(([key, value]) => statedField(key.replaceAll('_', ' '), value) ?? []);
  return { stated: mergeStated(...stated), rest: text.slice(fence[0].length) };
}

function entriesOf(inside: string): [string, string][] | null {
  const entries: [string, string[]][] = [];
  for (const line of inside.split('\n')) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const groups = ENTRY.exec(line)?.groups;
    const open = entries.at(-1);
    if (groups?.key !== undefined) {
      entries.push([groups.key, groups.value === undefined ? [] : [groups.value]]);
    } else if (open !== undefined && /^\s+\S|^-\s/.test(line)) open[1].push(line.trim());
    else return null;
  }
  return entries.length === 0 ? null : entries.map(([key, lines]) => [key, scalar(lines)]);
}

function scalar(lines: readonly string[]): string {
  const [first = '', ...more] = lines;
  if (/^[>|][+-]?$/.test(first)) return more.join(' ');
  if (lines.every((line) => /^-\s/.test(line))) {
    return lines.map((line) => unquoted(line.slice(1))).join(', ');
  }
  const list = /^\[(.*)\]$/.exec(first.trim())?.[1];
  if (list !== undefined) return list.split(',').map(unquoted).join(', ');
  return unquoted(lines.join(' '));
}

function unquoted(value: string): string {
  const plain = value.trim();
  const quoted = /^(["'])(.*)\1$/.exec(plain);
  if (quoted?.[2] === undefined) return plain.replace(/\s+#.*$/, '');
  return quoted[1] === '"' ? quoted[2].replace(/\\(["\\])/g, '$1') : quoted[2].replaceAll("''", "'");
}
