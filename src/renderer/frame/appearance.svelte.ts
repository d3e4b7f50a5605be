import { savePreference, readPreference } from '../ui/local-preference';

/** Light, dark, or as the system has it. */
export type AppearanceChoice = 'light' | 'dark' | 'system';

const STORED_UNDER = 'attache.appearance';

/** Which of the two colour themes the window wears; the choice is kept on this computer alone. */
export class Appearance {
  choice = $state<AppearanceChoice>(stored());
  #systemDark = $state(false);
  readonly worn = $derived(this.choice === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.choice);

  /** Follows the system for as long as the calling component stands. */
  follow(): void {
    $effect(() => {
      const query = matchMedia('(prefers-color-scheme: dark)');
      const read = (): void => {
        this.#systemDark = query.matches;
      };
      read();
      query.addEventListener('change', read);
      return () => query.removeEventListener('change', read);
    });
    $effect(() => {
      document.documentElement.dataset.theme = this.worn;
    });
  }

  choose(choice: AppearanceChoice): void {
    this.choice = choice;
    savePreference(STORED_UNDER, choice);
  }
}

function stored(): AppearanceChoice {
  const kept = readPreference(STORED_UNDER);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
