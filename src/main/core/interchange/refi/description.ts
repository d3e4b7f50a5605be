import type { CodedTheme } from '../coded-project';

type Described = Pick<CodedTheme, 'definition' | 'useFor' | 'notFor' | 'keywords' | 'status'>;
type Part = Exclude<keyof Described, 'status'>;

/** Part of the form of the file, so never translated. */
const LABELS = [
  ['useFor', 'Use for: '],
  ['notFor', 'Not for: '],
  ['keywords', 'Keywords: '],
] as const;
/** A whole line: what only begins like it is somebody's own words. */
const RETIRED = 'Status: retired';
const LABELLED = /^\\*(?:(?:Use for|Not for|Keywords): |Status: retired$)/u;

/**
 * REFI-QDA has one text to a code. What a theme has besides its definition follows it in labelled paragraphs, readable
 * for people and read back by `readDescription`. A line of the analyst's own that begins with a label gets a backslash.
 */
export function writeDescription(theme: Described): string {
  const parts: Readonly<Record<Part, string>> = {
    definition: guarded(theme.definition),
    useFor: guarded(theme.useFor),
    notFor: guarded(theme.notFor),
    keywords: theme.keywords.map((keyword) => keyword.replace(/[\\;]/gu, '\\$&')).join('; '),
  };
  const labelled = LABELS.filter(([part]) => parts[part] !== '').map(([part, label]) => label + parts[part]);
  const status = theme.status === 'retired' ? RETIRED : '';
  return [parts.definition, ...labelled, status].filter((part) => part !== '').join('\n\n');
}

export function readDescription(description: string): Described {
  const lines: Record<Part, string[]> = { definition: [], useFor: [], notFor: [], keywords: [] };
  let part: Part = 'definition';
  let status: Described['status'] = 'active';
  for (const line of description.split('\n')) {
    const label = LABELS.find(([, start]) => line.startsWith(start));
    if (label !== undefined || line === RETIRED) {
      if (lines[part].at(-1) === '') lines[part].pop(); // the blank line before a label belongs to the form
      part = label?.[0] ?? 'definition';
    }
    if (line === RETIRED) {
      status = 'retired';
      continue;
    }
    lines[part].push(unguarded(line.slice(label?.[1].length ?? 0)));
  }
  return {
    definition: lines.definition.join('\n'),
    useFor: lines.useFor.join('\n'),
    notFor: lines.notFor.join('\n'),
    keywords: keywordsIn(lines.keywords.join(' ')),
    status,
  };
}

const guarded = (text: string): string =>
  text
    .split('\n')
    .map((line) => (LABELLED.test(line) ? `\\${line}` : line))
    .join('\n');

const unguarded = (line: string): string =>
  line.startsWith('\\') && LABELLED.test(line) ? line.slice(1) : line;

/** Parted by semicolons; one that belongs to a keyword has a backslash, as a backslash has. */
const keywordsIn = (list: string): string[] =>
  Array.from(list.matchAll(/(?:\\.|[^;\\])+/gu), ([keyword]) =>
    keyword.replace(/\\(.)/gu, '$1').trim(),
  ).filter((keyword) => keyword !== '');
