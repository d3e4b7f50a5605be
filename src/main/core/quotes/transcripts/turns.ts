import type { Span } from '../../contract/anchors';
import { initialsOf, isInitials } from '../interview';
import { labelAt, type Label } from './label';
import { linesOf, type Line } from './lines';

/** What one speaker says until the next begins, in the pieces that page heads and stage directions leave. */
export interface TranscriptTurn {
  readonly label: Label;
  readonly pieces: readonly Span[];
}

export interface Transcript {
  readonly turns: readonly TranscriptTurn[];
  /** Of titles and offices, as records are, and not of bare names, as interviews are. */
  readonly formal: boolean;
}

/** `President: Ms. Halloran . . . . (Esmark)` says who sits there, and nobody speaks. */
const NAMES_ONLY =
  /^(?:(?:\p{Lu}\p{Ll}{0,4}\. )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?: *\([^)]*\))?|.*(?:\. ?){4}.*)$/u;
/** A few turns could be a list of people with what each is known for. */
const FEWEST_FORMAL = 3;
const FEWEST_PLAIN = 4;
/** Of the labels of a transcript at least this share is followed by sentences. */
const SPOKEN = 0.6;
/** A conversation of bare names goes to and fro: no longer than this a turn, on average, in paragraphs. */
const PARAGRAPHS_A_TURN = 4;

/**
 * The turns of a transcript; null if the text is none. That is decided by the whole of it: labels come back and alternate,
 * they are titled or offices, sentences follow them. Headers stand once each and hold none.
 */
export function transcriptOf(text: string): Transcript | null {
  const lines = linesOf(text);
  const heads: { label: Label; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.start >= line.end) continue;
    const label = labelAt(text, line.from, line.end);
    if (label === null || NAMES_ONLY.test(text.slice(label.body, Math.min(line.end, label.body + 200)))) {
      continue;
    }
    // In the middle of wrapped prose a name and a full stop end a sentence; with a place in brackets they don't.
    const placed = label.formal && label.notes.length > 0;
    if (line.opens || placed || lines[index - 1]?.unspoken === true) heads.push({ label, line: index });
  }
  if (heads.length < FEWEST_FORMAL) return null;
  const spoken = heads.map(({ label, line }, at) =>
    holdsSentence(text, lines, label, line, heads[at + 1]?.line),
  );
  const tally = new Map<string, { count: number; spoken: number }>();
  for (const [at, { label }] of heads.entries()) {
    // A label right above the next one is a gap in the record, and speaks for nothing.
    const until = heads[at + 1]?.label.line ?? text.length;
    if (text.slice(label.body, Math.min(until, label.body + 200)).trim() === '') continue;
    const entry = tally.get(keyOf(label)) ?? { count: 0, spoken: 0 };
    tally.set(keyOf(label), { count: entry.count + 1, spoken: entry.spoken + (spoken[at] === true ? 1 : 0) });
  }
  const speaks = (label: Label): boolean => {
    const { count, spoken: sentences } = tally.get(keyOf(label)) ?? { count: 0, spoken: 0 };
    return sentences >= count * SPOKEN;
  };
  const formal = heads.filter(({ label }) => label.formal && speaks(label));
  if (isRecord(formal.map(({ label }) => label))) {
    const known = new Set(formal.map(({ label }) => keyOf(label)));
    const kept = heads.filter(
      ({ label }, at) =>
        (label.formal && speaks(label)) ||
        known.has(keyOf(label)) ||
        (spoken[at] === true && label.marked && speaks(label) && (tally.get(keyOf(label))?.count ?? 0) > 1),
    );
    return { turns: turnsAt(text, lines, kept), formal: true };
  }
  const plain = heads.filter(
    ({ label }) => speaks(label) && (label.formal || (tally.get(keyOf(label))?.count ?? 0) > 1),
  );
  const keys = new Set(plain.map(({ label }) => keyOf(label)));
  if (plain.length < FEWEST_PLAIN || keys.size < 2 || !alternates(plain.map(({ label }) => label))) {
    return null;
  }
  const [first, last] = [plain[0]?.line ?? 0, plain.at(-1)?.line ?? 0];
  const paragraphs = lines.slice(first, last).filter(({ start, end, opens }) => opens && start < end).length;
  return paragraphs > plain.length * PARAGRAPHS_A_TURN
    ? null
    : { turns: turnsAt(text, lines, plain), formal: false };
}

/** Surname or office: the same speaker is introduced in full and called by less. */
export function keyOf({ name, title, side }: Label): string {
  if (side !== null) return `=${side}`;
  if (name === '') {
    return `the ${title.toLowerCase().replace(/^(?:the|le|la|m\.?|mme|mr\.?|madam) (?:le |la )?/, '')}`;
  }
  // LUND is a surname, M. L. or ML are initials.
  if (isInitials(name) && (name.includes('.') || name.length < 4)) return initialsOf(name);
  return (name.split(' ').at(-1) ?? name).toLowerCase();
}

function isRecord(labels: readonly Label[]): boolean {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const again = [...counts.values()].some((count) => count > 1);
  const placed = labels.filter(({ notes }) => notes.length > 0).length;
  return (
    labels.length >= FEWEST_FORMAL &&
    counts.size >= 2 &&
    (again || placed * 2 >= labels.length) &&
    alternates(labels)
  );
}

/** Whoever speaks seldom begins anew himself. */
function alternates(labels: readonly Label[]): boolean {
  const changes = labels.filter((label, at) => {
    const before = labels[at - 1];
    return before !== undefined && keyOf(before) !== keyOf(label);
  }).length;
  return changes * 2 >= labels.length - 1;
}

function holdsSentence(
  text: string,
  lines: readonly Line[],
  label: Label,
  line: number,
  next?: number,
): boolean {
  const last = Math.min((next ?? lines.length) - 1, line + 4);
  let until = lines[line]?.end ?? label.body;
  for (let at = line + 1; at <= last; at += 1) {
    const { start, end } = lines[at] ?? { start: 0, end: 0 };
    // Below a bare name a blank line ends what it may head; an office may stand on a line of its own.
    if (start >= end && !label.formal && until > label.body) break;
    if (start < end) until = end;
  }
  const words = text.slice(label.body, Math.min(until, label.body + 500)).trim();
  return /\p{Ll}/u.test(words) && /[.?!…][)\]”"’»*_]*(?:\s|$)|(?:—|--)$/u.test(words);
}

function turnsAt(
  text: string,
  lines: readonly Line[],
  heads: readonly { label: Label; line: number }[],
): TranscriptTurn[] {
  return heads
    .map(({ label, line }, at) => ({
      label,
      pieces: piecesOf(text, lines, label, line, heads[at + 1]?.line ?? lines.length),
    }))
    .filter(({ pieces }) => pieces.length > 0);
}

function piecesOf(text: string, lines: readonly Line[], label: Label, line: number, until: number): Span[] {
  const pieces: { start: number; end: number }[] = [];
  let open = false;
  for (let at = line; at < until; at += 1) {
    const { start, end, unspoken } = lines[at] ?? { start: 0, end: 0, unspoken: true };
    const from = at === line ? label.body : start;
    if (from >= end) continue;
    if (unspoken && at !== line) {
      open = false;
      continue;
    }
    const piece = pieces.at(-1);
    if (open && piece !== undefined) piece.end = end;
    else pieces.push({ start: from, end });
    open = true;
  }
  return pieces.map((piece) => withoutAsides(text, piece)).filter(({ start, end }) => start < end);
}

/** Stage directions at both ends of a piece: `[Laughter.] Yes. (Applause)`. */
function withoutAsides(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = /^(?:[*_]*[([][^()[\]]{1,80}[)\]][*_]*[.:]?\s*)+/.exec(words)?.[0].length ?? 0;
  const tail = words.slice(Math.max(before, words.length - 120));
  const after = /\s*(?:[*_]*[([][^()[\]]{1,80}[)\]]\.?[*_]*)$/.exec(tail)?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - after) };
}
