import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder, tighten } from '../../core/files/own';
import { replaceWholeSync } from '../../core/files/whole';

/** Settings of a new browser profile that keep it from wanting the network (spelling dictionaries, suggestions, translation…). */
const PREFERENCES = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, profile_enabled: false },
  browser: { check_default_browser: false, enable_spellchecking: false },
  credentials_enable_service: false,
  net: { network_prediction_options: 2 },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
};

/** Make the folder for the window's own browser profile, apart from the user's. */
export function prepareProfile(folder: string): void {
  const defaults = join(folder, 'Default');
  const preferences = join(defaults, 'Preferences');
  makeOwnFolder(defaults);
  tighten(folder, defaults);
  if (existsSync(preferences)) return;
  replaceWholeSync(preferences, new TextEncoder().encode(JSON.stringify(PREFERENCES)), { access: 'own' });
}
