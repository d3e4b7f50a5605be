import type { Piece } from './mutations.mjs';

/** For the compiler: what `probes.mjs` says of itself. */
export function probed(
  text: string,
  pieces: readonly (Piece & { readonly isStatement: boolean; readonly id: number })[],
): string;
