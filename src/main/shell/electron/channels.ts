/** Names of the three channels between the preload and the main process. */
export const CHANNELS = {
  call: 'attache:call',
  cancel: 'attache:cancel',
  event: 'attache:event',
} as const;
