import type { Archive } from '../../archive/archive';
import type { NewChange } from '../../archive/codebook-log-store';
import { createAliases } from '../../coding/aliases';
import { CODEBOOK, keyOf, uidOf, type Key } from '../../coding/keys';
import { ofKind, registersOf, type Ledger, type Register, type View } from '../../coding/record';
import { toldTime } from '../../coding/unwritten';
import type { Values } from '../../coding/values';
import type { AnalystId, IsoInstant, ThemeId, Uid } from '../../contract/ids';
import { editsBetween } from '../../codebook/codebook-log';

/**
 * Makes the codebook what the view shows. Names are unique, so that they all stand aside before any is set.
 * @param now said of changes of which no archive remembers when they were made
 */
export function writeThemes(archive: Archive, view: View, ledger: Ledger, now: IsoInstant): void {
  const log = createLog(archive, ledger, now);
  const wanted = ofKind(view, 'theme');
  clearNames(archive, view);
  for (const [key, values] of wanted) writeTheme(archive, uidOf(key), values, log);
  mergeAliases(archive, view, log);
  for (const theme of archive.themes.list()) {
    if (view.has(keyOf.theme(theme.uid))) continue;
    archive.tags.removeByTheme(theme.id);
    archive.rejections.removeByTheme(theme.id);
    archive.codebook.removeAliases(theme.id);
    archive.themes.remove(theme.id);
    log('remove-theme', theme.uid, bare(theme.name), { signedBy: 'present' });
  }
  const ids = idsByUid(archive);
  const order = view.get(CODEBOOK)?.order ?? [];
  for (const [position, uid] of order.entries()) {
    const id = ids.get(uid);
    const parent = view.get(keyOf.theme(uid))?.parent ?? null;
    if (id !== undefined) {
      archive.coding.placeTheme(id, parent === null ? null : (ids.get(parent) ?? null), position);
    }
  }
}

/** Not in any name that an analyst can type: it holds no letter. */
const ASIDE = '\u2060';
const bare = (name: string): string => name.replace(/^\u2060.*?\u2060/u, '');

/** Themes that go, or get another name, give their names free. */
function clearNames({ themes }: Archive, view: View): void {
  for (const theme of themes.list()) {
    if (view.get(keyOf.theme(theme.uid))?.name === theme.name) continue;
    themes.update(theme.id, { ...theme, name: `${ASIDE}${theme.uid}${ASIDE}${theme.name}` });
  }
}

function writeTheme(archive: Archive, uid: Uid, details: Values<'theme'>, log: Log): void {
  const known = archive.themes.findByUid(uid);
  const before = known === null ? null : archive.themes.read(known);
  const id = before?.id ?? archive.themes.insert({ uid, details, parentId: null });
  if (before === null) log('add-theme', uid, details.name, { signedBy: 'present' });
  else {
    const old = { ...before, name: bare(before.name) };
    const edits = editsBetween(old, details);
    if (edits.length > 0 || before.name !== details.name) archive.themes.update(id, details);
    const [first] = edits;
    if (first !== undefined) log('edit-theme', uid, details.name, { signedBy: first.field, edits });
  }
  if ((before?.status ?? 'active') !== details.status) {
    archive.themes.setStatus(id, details.status);
    const kind = details.status === 'retired' ? 'retire-theme' : 'revive-theme';
    log(kind, uid, details.name, { signedBy: 'status' });
  }
}

/** Themes that were merged elsewhere are merged here, with their tags; uids that nothing bears here go on naming their theme. */
function mergeAliases(archive: Archive, view: View, log: Log): void {
  const ids = idsByUid(archive);
  const wanted = ofKind(view, 'alias');
  for (const { uid } of archive.coding.aliases()) {
    if (!view.has(keyOf.alias(uid))) archive.coding.removeAlias(uid);
  }
  for (const [key, values] of wanted) {
    const uid = uidOf(key);
    const kept = ids.get(values.into);
    const merged = ids.get(uid);
    if (kept === undefined) continue;
    if (merged === undefined) {
      archive.coding.setAlias(uid, kept);
      continue;
    }
    const name = archive.themes.read(merged)?.name ?? '';
    archive.codebook.merge(kept, merged);
    archive.themes.remove(merged);
    const other = bare(name);
    log('merge-themes', values.into, view.get(keyOf.theme(values.into))?.name ?? '', {
      signedBy: 'present',
      key,
      ...(other === '' ? {} : { other }),
    });
  }
}

type Log = (
  kind: NewChange['kind'],
  themeUid: Uid,
  theme: string,
  more: {
    readonly signedBy: string;
    readonly key?: Key<'alias'>;
    readonly other?: string;
    readonly edits?: NewChange['edits'];
  },
) => void;

/** The codebook's history says who changed it on the other machine, and when. */
function createLog({ codebookLog, analysts, analyst }: Archive, ledger: Ledger, now: IsoInstant): Log {
  const { record } = createAliases(ledger);
  return (kind, themeUid, theme, { signedBy, key, other, edits }) => {
    const fields = key === undefined ? record(themeUid) : ledger.get(key);
    const signed: ReadonlyMap<string, Register> = new Map(fields === undefined ? [] : registersOf(fields));
    const register = signed.get(signedBy);
    if (register === undefined) return;
    const analystId: AnalystId = analysts.findByUid(register.by) ?? analyst().id;
    codebookLog.insert({
      at: toldTime(register.at) ?? now,
      analystId,
      kind,
      themeUid,
      theme,
      other: other ?? null,
      edits: edits ?? [],
    });
  };
}

const idsByUid = ({ themes }: Archive): Map<Uid, ThemeId> =>
  new Map(themes.list().map(({ uid, id }) => [uid, id]));
