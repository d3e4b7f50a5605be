/**
 * Why a browser does not show the window. Each is told by what the browser itself says or does, not by its policy files:
 * policies also come from a domain, a registry or the cloud, where a program cannot read them.
 */
export type LaunchTrouble =
  /** The policy `RemoteDebuggingAllowed` is false: the browser opens no pipe. */
  | 'debugging-off'
  /** The policy `DeveloperToolsAvailability` is 2: the browser answers, and lets nobody near a page. */
  | 'tools-off'
  /** The policy `URLBlocklist` covers the window's address: an error page stands in its place. */
  | 'address-blocked'
  /** Another browser process has the profile: Attaché is open already. */
  | 'profile-in-use'
  /** The browser may not write the profile folder, as one that came as a snap may not below a hidden folder. */
  | 'profile-unwritable'
  /** The browser ended before it showed anything. */
  | 'ended'
  /** The browser runs and says nothing. */
  | 'silent';

/** A browser that could not show the window. */
export class CannotShow extends Error {
  override readonly name = 'CannotShow';

  constructor(
    readonly trouble: LaunchTrouble,
    options?: ErrorOptions,
  ) {
    super(`the browser cannot show the window: ${trouble}`, options);
  }
}

/** What Chromium writes, always in English, and what it means; the first that fits. */
const SAYINGS: readonly (readonly [RegExp, LaunchTrouble])[] = [
  [/remote debugging is disallowed/u, 'debugging-off'],
  [/ERR_BLOCKED_BY_ADMINISTRATOR/u, 'address-blocked'],
  [
    /(?:SingletonLock|user data directory|profile).*(?:Permission denied|Read-only file system)/iu,
    'profile-unwritable',
  ],
  [/existing browser session|ProcessSingleton|profile appears to be in use/u, 'profile-in-use'],
];

/** @returns what a browser's own words, or an error that quotes them, tell; null when they tell nothing */
export function troubleIn(words: string): LaunchTrouble | null {
  return SAYINGS.find(([saying]) => saying.test(words))?.[1] ?? null;
}
