/** For the compiler: what `mutations.mjs` says of itself. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}
export interface Mutation extends Piece {
  readonly kind: string;
  readonly put: string;
  readonly ran: Piece & { readonly isStatement: boolean };
}
export function mutationsOf(file: string, text: string): Mutation[];
export function mutated(text: string, mutation: Pick<Mutation, 'start' | 'end' | 'put'>): string;
