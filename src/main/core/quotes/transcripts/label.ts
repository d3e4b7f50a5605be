import type { Span } from '../../contract/anchors';
import { HONORIFICS, RANKS } from '../words/people-words';

/** Words at the head of a line that may say who speaks the words after them. */
export interface Label extends Span {
  /** Where the line begins, where the turn's own words do. */
  readonly line: number;
  readonly body: number;
  /** Name without title, as printed; empty where only an office is given. */
  readonly name: string;
  /** The title before the name, or the office given instead of one. */
  readonly title: string;
  /** What stands in brackets or after a comma: constituency, country, office. */
  readonly notes: readonly string[];
  /** Titled, an office, or `Q` and `A`: what no heading looks like. */
  readonly formal: boolean;
  /** Set in capitals or emphasised. */
  readonly marked: boolean;
  /** `Q`, `A`: who that is, others say. */
  readonly side: 'q' | 'a' | null;
}

/** Emphasis, a quoted line's mark, a printed line number, a time. */
const PREFIX =
  /^[ \t\u00a0>#]*(?:\d{1,3}[ \t]{2,})?(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?[\])]?[ \t–-]+)?[*_]*/iu;
/** Only so far into a line a label can end. */
const WIDEST = 150;
const MOST_WORDS = 12;
const SIDE =
  /^(Q|A|QUESTION|ANSWER|REPORTER|JOURNALIST)(?:[*_]*[ \u00a0\u202f]?[.:][*_]*[ \t\u00a0]+|[*_]*(?:[ \t\u00a0]{2,}|\t))(?=\S)|^(Q)[*_]*[ \u00a0]+(?=[\p{Lu}(“—])/u;
/** Small words inside names and offices. */
const JOINING = new Set(
  'of for the and on to in de la le les du des et à aux d l van von der den al el bin y da dos e'.split(' '),
);
/** What may stand alone for whoever holds it. A label in capitals with an article needs no list. */
const OFFICE =
  /^(?:the |an? |le |la |l['’])?(?:acting |deputy |vice[- ]|madam |temporary )*(?:chair(?:man|woman|person)?|co-chair|president|speaker|moderator|(?:several |some )?(?:hon(?:ou?rable)?\.? )?(?:members|senators|voices)|secretary[- ]general|clerk|court|witness|judge|interpreter|minister|prime minister|secretary|attorney general|presiding officer|rapporteure?|pr[ée]sidente?|ministre|premi(?:er|ère) ministre|modérat(?:eur|rice))(?: (?:of|for|de|du|des|pro) .{1,60})?$/iu;
/** Titles of those who sit in assemblies, courts and councils, beside the honorifics and ranks of the news. */
const SEATED = new Set(
  'senator representative congressman congresswoman delegate deputy councillor councilor alderman chairman chairwoman chair ambassador judge justice president minister secretary commissioner general admiral colonel captain sheriff officer detective mayor governor maire inspector sergeant agent counsel attorney professor sénateur sénatrice député députée hon mp lord lady baroness viscount earl'.split(
    ' ',
  ),
);

/** The label at the head of the line from `start` to `end`, if anything there could be one. */
export function labelAt(text: string, start: number, end: number): Label | null {
  const line = text.slice(start, Math.min(end, start + WIDEST + 40));
  const at = PREFIX.exec(line)?.[0].length ?? 0;
  const rest = line.slice(at);
  const side = SIDE.exec(rest);
  if (side !== null) {
    const word = side[1] ?? side[2] ?? 'Q';
    const from = start + at;
    const which = word.startsWith('A') ? 'a' : 'q';
    const span = { start: from, end: from + word.length, line: start, body: from + side[0].length };
    return { ...span, name: '', title: word, notes: [], formal: true, marked: true, side: which };
  }
  if (!/^\p{Lu}/u.test(rest)) return null;
  const stop = stopIn(rest);
  return stop === null ? null : labelled(rest, stop, start, at, /[*_]$/.test(line.slice(0, at)));
}

interface Stop {
  readonly at: number;
  readonly after: number;
  readonly colon: boolean;
}

/** Where a label ends: at a colon, or at a full stop that belongs to no title or initial; never inside brackets. */
function stopIn(rest: string): Stop | null {
  let depth = 0;
  for (let at = 0; at < rest.length && at < WIDEST; at += 1) {
    const sign = rest.charAt(at);
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    if (depth > 0) continue;
    if (sign === ':') return { at, after: at + 1, colon: true };
    if (/[?!;“"«]/.test(sign)) return null;
    if (sign !== '.' || !/^\.[*_]*(?:\s|[–—-]|$)/.test(rest.slice(at, at + 5))) continue;
    const word = /[\p{L}\p{M}]+$/u.exec(rest.slice(0, at))?.[0] ?? '';
    if (/[)\]]$/.test(rest.slice(0, at))) return { at, after: at + 1, colon: false };
    const next = /^\.[*_ \t\u00a0]*$/.test(rest.slice(at));
    if (!next && (word.length < 2 || HONORIFICS.has(word.toLowerCase()) || RANKS.has(word.toLowerCase()))) {
      continue;
    }
    return { at, after: at + 1, colon: false };
  }
  return null;
}

function labelled(rest: string, stop: Stop, start: number, at: number, emphasised: boolean): Label | null {
  const raw = rest.slice(0, stop.at).replace(/[*_ \t\u00a0]+$/u, '');
  const notes: string[] = [];
  const bare = raw
    .replace(/[*_]/g, '')
    .replace(/[([]([^)\]]*)[)\]]/g, (_, note: string) => (notes.push(note.trim()), ' '))
    .replace(/\s+/g, ' ')
    .trim();
  const [head = '', ...after] = bare.split(/\s*,\s+/);
  const role = after.join(', ').trim();
  const words = head.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS || /\d/.test(head) || role.length > 110) return null;
  const titles = titlesIn(words);
  const name = words.slice(titles);
  const office = officeIn(words, titles);
  if (!office && !name.every(isNameWord)) return null;
  // `By Mr. BOND (for himself and Mr. KOHL):` lists who moves what.
  if (
    titles === 0 &&
    !office &&
    words.some((word, at) => at > 0 && HONORIFICS.has(word.toLowerCase().replace(/\.$/, '')))
  ) {
    return null;
  }
  // `Mr. KING of Iowa`: members of one surname are told apart by where they sit.
  const place = titles > 0 ? name.findIndex((word, at) => at > 0 && word === 'of') : -1;
  const seat = place === -1 ? '' : name.splice(place).slice(1).join(' ');
  if (seat !== '') notes.push(seat);
  const titled =
    titles > 0 &&
    titles < words.length &&
    /^(?!l(?:e|a|es)$)/.test(name[0] ?? '') &&
    name.some((word) => /^\p{Lu}/u.test(word));
  // Two words of a name, a place in brackets, a colon: nobody is introduced like that outside of a record.
  const seated = stop.colon && name.length >= 2 && notes.length > 0;
  const formal = office || titled || seated;
  if (!stop.colon && !formal) return null;
  // `Senator Ines Carrow, Republican, said so.` is a sentence; only French records put the office before a full stop.
  if (office && role !== '' && (!stop.colon || role.length > 60)) return null; // whoever is spoken to
  if (!stop.colon && role !== '' && !/^(?:m|mme|mlle|madame|monsieur)\b/i.test(head)) return null;
  // Outside of a record a title and a colon may still open a sentence; so do names followed by a clause.
  if (role !== '' && !formal && !/^\p{Lu}/u.test(role)) return null;
  const skip = /^[*_]*[.–—:-]?[–—-]*[*_]*[ \t\u00a0\u202f]*/.exec(rest.slice(stop.after))?.[0].length ?? 0;
  if (/^["“«„]/.test(rest.charAt(stop.after + skip)) && !formal) return null;
  const from = start + at;
  return {
    start: from,
    end: from + raw.length,
    line: start,
    body: from + stop.after + skip,
    name: office ? '' : name.join(' '),
    title: office ? head : words.slice(0, titles).join(' '),
    notes: role === '' ? notes : [role, ...notes],
    formal,
    marked: emphasised || words.every((word) => word === word.toUpperCase()),
    side: null,
  };
}

/** Words that only make a title higher: Chief Justice, Prime Minister. */
const HIGHER = new Set(
  'chief prime acting vice associate assistant under lord attorney premier première'.split(' '),
);

/** Is this word an honorific, a rank or a seat? */
export function isTitle(printed: string): boolean {
  const word = printed
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^l['’]/, '');
  return HONORIFICS.has(word) || RANKS.has(word) || SEATED.has(word);
}

/** How many words at the head are titles: `Rt Hon. Dame`, `Mme la ministre`. */
function titlesIn(words: readonly string[]): number {
  let count = 0;
  while (count < words.length) {
    const higher = HIGHER.has((words[count] ?? '').toLowerCase()) && isTitle(words[count + 1] ?? '');
    if (!higher && !isTitle(words[count] ?? '')) break;
    count += 1;
  }
  return count;
}

function officeIn(words: readonly string[], titles: number): boolean {
  const whole = words.join(' ');
  if (OFFICE.test(whole)) return true;
  const rest = words.slice(titles).join(' ');
  // Madame la présidente, Mr. Speaker
  if (titles > 0 && OFFICE.test(rest)) return true;
  return (
    /^the$/i.test(words[0] ?? '') &&
    words.length > 1 &&
    words.slice(1).every((word) => /^\p{Lu}{2,}|^(?:OF|FOR|AND|of|for|and|the)$/u.test(word))
  );
}

function isNameWord(word: string): boolean {
  return (
    /^(?:Mc|Mac|[dDlLO]['’])?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || JOINING.has(word.replace(/['’].*$/, ''))
  );
}
