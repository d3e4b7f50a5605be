import { foldTheme } from '../../../contract/rules/fold-name';
import type { Uid } from '../../../contract/ids';
import { LIMITS } from '../../../contract/limits';
import { english } from '../../../contract/messages/catalogue';
import { THEME_LOOKS, type Theme, type ThemeLook } from '../../../contract/themes';
import type { CodedTheme } from '../../../interchange/coded-project';
import type { Notices } from '../../../interchange/notices';
import { nearestLook, THEME_COLOURS } from '../../../interchange/theme-colours';
import { tidyLine } from '../../../interchange/tidy';
import { planThing, UNTOLD } from '../../plan';
import type { ArchiveState } from './archive-state';
import type { NewTheme } from './project-plan';

export interface ThemePlan {
  readonly added: readonly NewTheme[];
  readonly known: number;
  /** The archive's theme for one of the file. */
  readonly of: (uid: Uid) => Uid | null;
}

const {
  name: LONGEST_NAME,
  definition: LONGEST_TEXT,
  keyword: LONGEST_KEYWORD,
  keywords: MOST_KEYWORDS,
} = LIMITS.theme;

/** A theme as a code of the file means it. */
type Meant = Pick<Theme, 'uid' | 'name' | 'look'>;

type Codebook = Pick<ArchiveState, 'themes' | 'themeAliases'>;

/**
 * A code is the theme with its uid or into which that one was merged, else the one with its name under the theme that
 * its parent is, else the one theme with its name, if no other code of the file has that name too; else it is new.
 * Names are unique here: a new theme whose name is taken is called after its parent as well.
 */
export function planThemes(codes: readonly CodedTheme[], codebook: Codebook, notices: Notices): ThemePlan {
  const { themes, themeAliases } = codebook;
  const find = createFinder(codes, codebook);
  const uids = new Map(themes.map(({ id, uid }) => [id, uid]));
  const taken = new Set(themes.map(({ name }) => foldTheme(name)));
  const meant = new Map<Uid, Meant>();
  const added: NewTheme[] = [];
  for (const code of codes) {
    const parent = code.parentUid === null ? null : (meant.get(code.parentUid) ?? null);
    const comparing = { differing: (one: Theme) => differing(code, one, parent, uids), past: UNTOLD };
    const { mine: here, state } = planThing({ mine: find(code, parent), theirs: code }, comparing);
    if (here === null) {
      const theme = newTheme(code, parent, taken, notices, themes.length + added.length);
      taken.add(foldTheme(theme.details.name));
      added.push(theme);
      meant.set(code.uid, { uid: code.uid, name: theme.details.name, look: theme.details.look });
    } else {
      if (themeAliases.has(code.uid)) notices.add('merged-themes', code.name);
      else {
        if (here.uid !== code.uid) notices.add('matched-themes', code.name);
        if (state === 'conflict') notices.add('differing-themes', here.name);
      }
      meant.set(code.uid, here);
    }
  }
  return {
    added,
    known: codes.length - added.length,
    of: (uid) => meant.get(uid)?.uid ?? null,
  };
}

function createFinder(
  codes: readonly CodedTheme[],
  { themes, themeAliases }: Codebook,
): (code: CodedTheme, parent: Meant | null) => Theme | null {
  const byUid = new Map(themes.map((theme) => [theme.uid, theme]));
  const byName = new Map(themes.map((theme) => [foldTheme(theme.name), theme]));
  const uids = new Set(codes.map(({ uid }) => uid));
  const namesakes = Map.groupBy(codes, ({ name }) => foldTheme(name));
  const siblings = Map.groupBy(codes, ({ parentUid, name }) => `${parentUid ?? ''} ${foldTheme(name)}`);
  const below = Map.groupBy(themes, ({ parentId }) => parentId);
  /** “Ports” of the North is not the one of the South. */
  const inBranch = ({ name, parentUid }: CodedTheme, parent: Meant | null): Theme | null => {
    const branch = parentUid === null ? null : parent === null ? undefined : byUid.get(parent.uid)?.id;
    if (branch === undefined) return null; // its parent is new
    const alike = (below.get(branch) ?? []).filter(
      (theme) => !uids.has(theme.uid) && isNameFor(theme.name, name),
    );
    const isClear = siblings.get(`${parentUid ?? ''} ${foldTheme(name)}`)?.length === 1;
    return isClear && alike.length === 1 ? (alike[0] ?? null) : null;
  };
  return (code, parent) => {
    const same = byUid.get(themeAliases.get(code.uid) ?? code.uid) ?? inBranch(code, parent);
    if (same !== null) return same;
    const namesake = byName.get(foldTheme(code.name));
    const isClear = namesakes.get(foldTheme(code.name))?.length === 1;
    return namesake !== undefined && isClear && !uids.has(namesake.uid) ? namesake : null;
  };
}

function newTheme(
  code: CodedTheme,
  parent: Meant | null,
  taken: ReadonlySet<string>,
  notices: Notices,
  turn: number,
): NewTheme {
  const name = freeName(code.name, parent?.name ?? null, taken);
  if (name !== code.name) notices.add('renamed-themes', name);
  const look = lookOf(code, parent?.look ?? null, turn, notices);
  return {
    uid: code.uid,
    parentUid: parent?.uid ?? null,
    details: { name, look, ...textsOf(code, notices) },
    status: code.status,
    colour: code.colour === THEME_COLOURS[look] ? null : code.colour,
  };
}

/** What a file leaves empty it does not contradict, and a theme may have got its name because the code's was taken. */
function differing(
  code: CodedTheme,
  here: Theme,
  parent: Meant | null,
  uids: ReadonlyMap<Theme['id'], Uid>,
): string[] {
  const parentUid = here.parentId === null ? null : (uids.get(here.parentId) ?? null);
  const says = (theirs: string, ours: string): boolean => theirs !== '' && theirs !== ours;
  const fields = {
    name: !isNameFor(here.name, code.name),
    definition: says(code.definition, here.definition),
    useFor: says(code.useFor, here.useFor),
    notFor: says(code.notFor, here.notFor),
    keywords: says(code.keywords.join('\n'), here.keywords.join('\n')),
    status: code.status === 'retired' && here.status === 'active',
    parent: parent !== null && parent.uid !== parentUid,
  };
  return Object.entries(fields).flatMap(([field, differs]) => (differs ? [field] : []));
}

const ownName = (name: string): string => (name === '' ? english.interchange.unnamedTheme : name);

function freeName(name: string, parent: string | null, taken: ReadonlySet<string>): string {
  const own = ownName(name);
  const qualified = parent === null ? own : tidyLine(english.interchange.subtheme(parent, own), LONGEST_NAME);
  const isFree = (candidate: string): boolean => !taken.has(foldTheme(candidate));
  if (isFree(own)) return own;
  if (isFree(qualified)) return qualified;
  const cut = tidyLine(qualified, LONGEST_NAME - 10);
  for (let number = 2; ; number += 1) {
    const numbered = `${cut} (${number})`;
    if (isFree(numbered)) return numbered;
  }
}

/** Whether a theme is called as a code is, or as `freeName` called it when that name was taken. */
function isNameFor(given: string, name: string): boolean {
  const own = ownName(name);
  const ending = english.interchange.subtheme('', own).toLowerCase(); // not folded: “Airports” is no “› Ports”
  return [given, given.replace(/ \(\d+\)$/u, '')].some(
    (one) => foldTheme(one) === foldTheme(own) || one.toLowerCase().endsWith(ending),
  );
}

/** Its own colour's, else its parent's, else the next in turn. */
function lookOf(
  { colour, name }: CodedTheme,
  parent: ThemeLook | null,
  turn: number,
  notices: Notices,
): ThemeLook {
  if (colour === null) return parent ?? THEME_LOOKS[turn % THEME_LOOKS.length] ?? 'circle';
  const look = nearestLook(colour);
  if (THEME_COLOURS[look] !== colour) notices.add('colours', name);
  return look;
}

function textsOf(
  code: CodedTheme,
  notices: Notices,
): Pick<CodedTheme, 'definition' | 'useFor' | 'notFor' | 'keywords'> {
  const short = (text: string): string => {
    if (text.length <= LONGEST_TEXT) return text;
    notices.add('shortened', code.name);
    return `${text.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
  };
  return {
    definition: short(code.definition),
    useFor: short(code.useFor),
    notFor: short(code.notFor),
    keywords: code.keywords
      .map((keyword) => tidyLine(keyword, LONGEST_KEYWORD))
      .filter((keyword) => keyword !== '')
      .slice(0, MOST_KEYWORDS),
  };
}
