import type { Database } from 'better-sqlite3';
import { HISTORY_KEPT, type HistoryKept } from '../contract/forgetting';

/**
 * `analyst`: row id of who works here. `sample`, and `blind` for others' coding hidden until both are done: yes or no.
 * `history`: how long it is kept. `lock-after`: minutes, 0 for never.
 */
export type SettingName = 'analyst' | 'sample' | 'blind' | 'history' | 'lock-after';

export function createSettingsStore(db: Database) {
  const byName = db.prepare<[SettingName], { value: string }>('SELECT value FROM settings WHERE name = ?');
  const upsert = db.prepare<[SettingName, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const read = (name: SettingName): string | null => byName.get(name)?.value ?? null;
  return {
    read,
    /** All of it where nobody chose, or a newer release knows more choices. */
    historyKept: (): HistoryKept => HISTORY_KEPT.find((kept) => kept === read('history')) ?? 'all',
    write: (name: SettingName, value: string): void => void upsert.run(name, value),
  };
}
