import type { FailureCode } from './contract/window';

/** A failure that a user can act on. Its message comes from the catalogue and says what to do; all else is a bug. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Failure';
  }
}
