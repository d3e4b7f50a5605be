import type { Database } from 'better-sqlite3';

/**
 * `analyst`: row id of who works here. `sample`, and `blind` for others' coding hidden until both are done: yes or no.
 * `lock-after`: minutes, 0 for never.
 */
export type SettingName = 'analyst' | 'sample' | 'blind' | 'lock-after';

export function createSettingsStore(db: Database) {
  const byName = db.prepare<[SettingName], { value: string }>('SELECT value FROM settings WHERE name = ?');
  const upsert = db.prepare<[SettingName, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    read: (name: SettingName): string | null => byName.get(name)?.value ?? null,
    write: (name: SettingName, value: string): void => void upsert.run(name, value),
  };
}
