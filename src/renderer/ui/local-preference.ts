/**
 * What somebody chose for this window, kept on this computer alone. Storage may be closed to the page: then nothing was
 * kept, and nothing is, and a choice lasts as long as what holds it.
 */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function savePreference(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // As above.
  }
}
