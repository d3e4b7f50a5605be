import type { Database } from 'better-sqlite3';
import type { Environment } from '../contract/environment';
import { english } from '../contract/messages/catalogue';
import type { StarterTheme } from '../themes/default-themes';
import { createAnalystStore, FIRST_ANALYST } from './analysts-store';
import { createJournal } from './journal';
import { createSettingsStore } from './settings-store';
import { createThemeStore } from './themes-store';

/** What a new archive holds: one analyst, the settings, and the themes it is given. None of it can be undone. */
export function seed(db: Database, environment: Environment, themes: readonly StarterTheme[]): void {
  db.transaction(() => {
    const analysts = createAnalystStore(db);
    const settings = createSettingsStore(db);
    const codebook = createThemeStore(db);
    const journal = createJournal(db, environment, () => FIRST_ANALYST);
    db.pragma('defer_foreign_keys = ON'); // the step names the analyst that it makes
    journal.inStep('set-up', '', () => {
      const analyst = analysts.insert({ uid: environment.newUid(), name: english.archive.unnamedAnalyst });
      settings.write('analyst', String(analyst));
      settings.write('sample', 'no');
      for (const { uid, ...details } of themes) codebook.insert({ uid, details, parentId: null });
    });
    journal.forget();
  })();
}
