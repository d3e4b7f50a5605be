import type { Span } from '../contract/anchors';
import { isSpace } from './paragraphs';

/** One labelled turn of an interview: `Label: words`, with the paragraphs that follow it. */
export interface Turn extends Span {
  readonly label: string;
  readonly labelSpan: Span;
  readonly paragraph: number;
  readonly lastParagraph: number;
  /** Asked by the interviewer: no evidence, so no quote. */
  readonly question: boolean;
}

/** A short capitalised label, emphasised or not, and a colon or a full stop and dash. */
const LABEL =
  /^([*_]{0,3})(\p{Lu}[\p{L}\p{M}\p{N}.'’\- ]{0,38}?)(?:[*_]{0,3}[ \u00a0\u202f]?:[*_]{0,3}|\.?[ \u00a0\u202f]?[–—][*_]{0,3})[ \u00a0\u202f]+(?=\S)/u;
/** Labels of captions and services, which no interview has. */
const SERVICE =
  /^(?:caption|photo|image|picture|video|related|source|sources|note|updated?|published|read more|read also|watch|listen|editor.s note|correction|more|see also|credit|copyright|contact|tags?|topics?|date|by|panell?ists|speakers|participants|guests|attendees|intervenants|à lire|lire aussi|photo|crédit|légende|publié)$/i;
/** An interview is mostly turns: fewer paragraphs than this a turn, from the first to the last. */
const PARAGRAPHS_A_TURN = 4;
const ASKER = /^(?:q|question|interviewer|moderator|reporter|host)$/i;

/** The turns of an interview, none if the text is no interview: that takes two labels and four turns. */
export function turnsOf(text: string, paragraphs: readonly Span[]): Turn[] {
  const heads: { label: string; at: number; from: number; body: number }[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const label = LABEL.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60)));
    const words = label?.[2]?.trim();
    if (label === null || words === undefined || SERVICE.test(words)) continue;
    const body = paragraph.start + label[0].length;
    if (!/["“«„‘']/.test(text.charAt(body))) {
      heads.push({ label: words, at, from: paragraph.start + (label[1]?.length ?? 0), body });
    }
  }
  const counts = new Map<string, number>();
  for (const { label } of heads) counts.set(label, (counts.get(label) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  const extent = (heads.at(-1)?.at ?? 0) - (heads[0]?.at ?? 0);
  if (heads.length < 4 || repeated < 2 || extent > heads.length * PARAGRAPHS_A_TURN) return [];
  const asked = askers(text, paragraphs, heads, counts);
  return heads.map(({ label, at, from, body }, index) => {
    const next = heads[index + 1];
    const lastParagraph = next === undefined ? at : next.at - 1;
    return {
      start: body,
      end: paragraphs[lastParagraph]?.end ?? body,
      label,
      labelSpan: { start: from, end: from + label.length },
      paragraph: at,
      lastParagraph,
      question: asked.has(label),
    };
  });
}

/** Labels most of whose turns end in a question mark. */
function askers(
  text: string,
  paragraphs: readonly Span[],
  heads: readonly { label: string; at: number }[],
  counts: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const questions = new Map<string, number>();
  for (const { label, at } of heads) {
    const end = (paragraphs[at]?.end ?? 1) - 1;
    if (text.charAt(end) === '?') questions.set(label, (questions.get(label) ?? 0) + 1);
  }
  return new Set(
    [...counts.keys()].filter(
      (label) => ASKER.test(label) || (questions.get(label) ?? 0) * 2 > (counts.get(label) ?? 0),
    ),
  );
}

/** `I. T.-C.` stands for Inès Taboury-Claes: the capitals of a name in their order. */
export function initialsOf(name: string): string {
  return Array.from(name.matchAll(/(?<!\p{L})\p{Lu}/gu), ([capital]) => capital).join('');
}

/** Is a label nothing but initials? */
export function isInitials(label: string): boolean {
  return /^(?:\p{Lu}\.?[\s-]?){2,5}$/u.test(label) && !isSpace(label.charCodeAt(0));
}
