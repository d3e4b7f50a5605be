import { releasedIn } from '../contract/brief-history';
import type { Uid } from '../contract/ids';
import { stricterSources } from '../contract/markings';
import { findUnclean, publicAddress } from './clean-text';
import { digestOf } from './digest';
import { findLookalike, namesByKind } from './lookalike';
import type { PayloadContents, PayloadEvidence, PayloadSource } from './payload';
import { PayloadRefused, type PayloadProblem } from './problem';

/** The first rule that a colleague's Attaché would refuse these contents for; null when there is none. */
export function findProblem(contents: PayloadContents): PayloadProblem | null {
  try {
    requireSound(contents);
    return null;
  } catch (error) {
    if (error instanceof PayloadRefused) return error.problem;
    throw error;
  }
}

/** What a schema cannot say: names that are unique and known, words that are where they are said to be, no tricks. */
export function requireSound(payload: PayloadContents): void {
  const unclean = findUnclean(payload);
  if (unclean !== null) throw new PayloadRefused({ code: 'invisible', where: unclean });
  requireUnique(payload);
  requireKnown(payload);
  requireTree(payload);
  for (const source of payload.sources) requireSource(source);
  const sources = new Map(payload.sources.map((source) => [source.uid, source]));
  for (const piece of payload.evidence) requireAnchor(piece, sources.get(piece.source));
  requireDates(payload);
  requireMarkings(payload);
  for (const names of Object.values(namesByKind(payload))) {
    const pair = findLookalike(names, names);
    if (pair !== null) throw new PayloadRefused({ code: 'lookalike', ...pair });
  }
}

function requireUnique({
  brief,
  evidence,
  sources,
  people,
  themes,
  analysts,
  history,
}: PayloadContents): void {
  const all = [brief, ...evidence, ...sources, ...people, ...themes, ...analysts, ...history];
  const seen = new Set<Uid>();
  for (const { uid } of all) {
    if (seen.has(uid)) throw new PayloadRefused({ code: 'duplicate', what: uid });
    seen.add(uid);
  }
}

function requireKnown(payload: PayloadContents): void {
  const known = {
    evidence: uidsOf(payload.evidence),
    sources: uidsOf(payload.sources),
    people: uidsOf(payload.people),
    themes: uidsOf(payload.themes),
    analysts: uidsOf(payload.analysts),
  };
  const requireAll = (kind: keyof typeof known, uids: readonly (Uid | null)[]): void => {
    const missing = uids.find((uid) => uid !== null && !known[kind].has(uid));
    if (missing) throw new PayloadRefused({ code: 'missing', what: `${kind} ${missing}` });
  };
  for (const { evidence } of [...payload.brief.judgements, ...payload.brief.sections]) {
    requireAll('evidence', evidence);
  }
  for (const piece of payload.evidence) {
    requireAll('sources', [piece.source]);
    requireAll('people', [piece.kind === 'quote' ? piece.speaker : null]);
    requireAll('analysts', piece.kind === 'annotation' ? [piece.by] : []);
    for (const { theme, by } of piece.tags) {
      requireAll('themes', [theme]);
      requireAll('analysts', [by]);
    }
  }
  for (const { parent } of payload.themes) requireAll('themes', [parent]);
}

const uidsOf = (named: readonly { readonly uid: Uid }[]): ReadonlySet<Uid> =>
  new Set(named.map(({ uid }) => uid));

/** Parents stand before the themes below them, so that no theme can stand below itself. */
function requireTree({ themes }: PayloadContents): void {
  const seen = new Set<Uid | null>([null]);
  for (const { uid, parent } of themes) {
    if (!seen.has(parent)) throw new PayloadRefused({ code: 'theme-circle' });
    seen.add(uid);
  }
}

function requireSource({ title, url, text, textHash, textUnits }: PayloadSource): void {
  if (url !== null && publicAddress(url) !== url) throw new PayloadRefused({ code: 'address', what: title });
  if (text === undefined) return;
  if (text.length !== textUnits || digestOf(text) !== textHash) {
    throw new PayloadRefused({ code: 'text-hash', what: title });
  }
}

function requireAnchor({ uid, anchor }: PayloadEvidence, source: PayloadSource | undefined): void {
  const { start, end, exact, prefix, suffix } = anchor;
  const isCurrent = source?.textHash === anchor.textHash;
  const text = isCurrent ? source.text : undefined;
  const fits =
    source !== undefined &&
    end - start === exact.length &&
    prefix.length <= start &&
    (!isCurrent || end + suffix.length <= source.textUnits) &&
    (text === undefined ||
      text.slice(start - prefix.length, end + suffix.length) === prefix + exact + suffix);
  if (!fits) throw new PayloadRefused({ code: 'anchor', what: uid });
}

function requireDates({ brief, sources }: PayloadContents): void {
  for (const date of [brief.date, ...sources.map(({ publishedOn }) => publishedOn)]) {
    if (date !== null && new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) {
      throw new PayloadRefused({ code: 'date', what: date });
    }
  }
}

function requireMarkings({ brief, sources, history }: PayloadContents): void {
  const [source] = stricterSources(brief.marking, sources, releasedIn(history));
  if (source === undefined) return;
  throw new PayloadRefused({ code: 'marking', title: source.title, marking: source.marking });
}
