import type { Environment } from '../core/contract/environment';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

/**
 * Why one part of a batch failed, in words for whoever reads its outcome. A bug is reported, and the other parts go on:
 * one text never takes others down.
 */
export function whyFailed(error: unknown, environment: Pick<Environment, 'report'>): string {
  if (error instanceof Failure) return error.message;
  if (isSystemError(error)) return messages.cli.unreadableFor(error.code);
  environment.report(error);
  return messages.cli.fault;
}

/** What the operating system refused: `code` is its name for the reason, such as EACCES. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
