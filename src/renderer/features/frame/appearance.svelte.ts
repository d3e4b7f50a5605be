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
    try {
      localStorage.setItem(STORED_UNDER, choice);
    } catch {
      // Storage may be closed to this page; the choice then lasts as long as the window.
    }
  }
}

function stored(): AppearanceChoice {
  try {
    const found = localStorage.getItem(STORED_UNDER);
    return found === 'light' || found === 'dark' ? found : 'system';
  } catch {
    return 'system';
  }
}
