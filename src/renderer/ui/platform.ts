/** True on macOS, where keys are printed as ⌘ and ⌥ and Ctrl bindings listen to the command key. */
export const onMac: boolean = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');
