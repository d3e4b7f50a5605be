import type { Archive } from '../archive/archive';
import type { Request } from '../contract/calls';
import type { ThemeId } from '../contract/ids';
import { LIMITS } from '../contract/limits';
import { messages } from '../contract/messages/catalogue';
import type { TagTarget } from '../contract/tags';
import type { Theme } from '../contract/themes';
import { Failure } from '../failure';
import { opening } from '../passages/passages';
import type { Session } from '../session/session';
import { logChange } from './codebook-log';
import { readTheme } from './read-theme';
import { tidied, withFreeName } from './theme-details';

/** Makes two themes one: the kept one gets the other’s tags, and goes on being found by its uid. */
export function mergeThemes(session: Session, { keptId, mergedId }: Request<'mergeThemes'>): Theme {
  const archive = session.writable();
  if (keptId === mergedId) throw new Failure('bad-request', messages.archive.oneTheme);
  const kept = readTheme(archive, keptId);
  const merged = readTheme(archive, mergedId);
  const { codebook, journal, themes } = archive;
  const joined = tidied({ ...kept, keywords: [...kept.keywords, ...merged.keywords] });
  if (joined.keywords.length > LIMITS.theme.keywords) {
    throw new Failure('bad-request', messages.archive.tooManyKeywords(LIMITS.theme.keywords));
  }
  journal.inStep('merge-themes', messages.archive.twoThemes(merged.name, kept.name), () => {
    codebook.merge(keptId, mergedId);
    themes.remove(mergedId);
    themes.update(keptId, joined);
    logChange(archive, session.environment, { kind: 'merge-themes', theme: kept, other: merged.name });
  });
  return readTheme(archive, keptId);
}

/** The new theme stands behind the old one, below the same parent. */
export function splitTheme(session: Session, { themeId, details, targets }: Request<'splitTheme'>): Theme {
  const archive = session.writable();
  const theme = readTheme(archive, themeId);
  if (targets.length === 0) throw new Failure('bad-request', messages.archive.nothingToSplit);
  requireCarried(archive, themeId, targets);
  const tidy = withFreeName(archive, tidied(details), null);
  const { codebook, journal, themes } = archive;
  const id = journal.inStep('split-theme', tidy.name, () => {
    const uid = session.environment.newUid();
    const newId = themes.insert({ uid, details: tidy, parentId: theme.parentId });
    const siblings = themes.list().filter(({ parentId }) => parentId === theme.parentId);
    themes.move(newId, theme.parentId, siblings.findIndex((sibling) => sibling.id === themeId) + 1);
    for (const target of targets) codebook.moveTags(themeId, target, newId);
    const added = { uid, name: tidy.name };
    logChange(archive, session.environment, { kind: 'split-theme', theme: added, other: theme.name });
    return newId;
  });
  return readTheme(archive, id);
}

/** Takes a theme out of use, or brings it back; its tags stay. */
export function setThemeStatus(session: Session, { themeId, status }: Request<'setThemeStatus'>): Theme {
  const archive = session.writable();
  const theme = readTheme(archive, themeId);
  if (theme.status === status) return theme;
  const kind = status === 'retired' ? 'retire-theme' : 'revive-theme';
  archive.journal.inStep(kind, theme.name, () => {
    archive.themes.setStatus(themeId, status);
    logChange(archive, session.environment, { kind, theme });
  });
  return readTheme(archive, themeId);
}

/** Makes a tagged passage an example of its theme, or no longer. */
export function pickExample(session: Session, { themeId, target, picked }: Request<'pickExample'>): Theme {
  const archive = session.writable();
  const theme = readTheme(archive, themeId);
  requireCarried(archive, themeId, [target]);
  const now = theme.examples.some(({ kind, id }) => kind === target.kind && id === target.id);
  if (now === picked) return theme;
  const kind = picked ? 'pick-example' : 'drop-example';
  archive.journal.inStep(kind, theme.name, () => {
    archive.codebook.setExample(themeId, target, picked);
    logChange(archive, session.environment, { kind, theme, other: opening(wordsOf(archive, target)) });
  });
  return readTheme(archive, themeId);
}

function requireCarried({ codebook }: Archive, themeId: ThemeId, targets: readonly TagTarget[]): void {
  if (!targets.every((target) => codebook.carries(themeId, target))) {
    throw new Failure('bad-request', messages.archive.notOfTheme);
  }
}

function wordsOf({ quotes, annotations }: Archive, target: TagTarget): string {
  const tagged = target.kind === 'quote' ? quotes.read(target.id) : annotations.read(target.id);
  return tagged?.anchor.exact ?? '';
}
