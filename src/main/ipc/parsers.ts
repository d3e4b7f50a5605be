import * as v from 'valibot';
import type { Call } from '../core/contract/call';
import { CALLS, type ParsersOf } from '../core/contract/calls';
import { shellCalls } from '../core/contract/calls/shell';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

/** From unknown to a request, call by call: nothing reaches a handler that has not passed here, whoever asks. */
export const parsers = parsersOf(
  CALLS,
  (call, issue) =>
    sentenceOf(issue) ?? messages.archive.badRequest(call, v.getDotPath(issue) ?? '', issue.message),
);

/** The same for the calls that a shell answers. */
export const shellParsers = parsersOf(
  shellCalls,
  (call, issue) => sentenceOf(issue) ?? messages.shell.badRequest(call),
);

/** What a user can do about it, in words of ours; null for what only a program gets wrong. */
function sentenceOf(issue: v.BaseIssue<unknown>): string | null {
  if (issue.type === 'max_length' && typeof issue.input === 'string') {
    return messages.archive.tooLong(v.getDotPath(issue) ?? '', Number(issue.requirement));
  }
  return issue.message.endsWith('.') ? issue.message : null;
}

/**
 * A parser of each call, made of its schema; what does not fit is a failure.
 * @param why says what the first thing is that does not
 */
export function parsersOf<Map extends Readonly<Record<string, Call>>>(
  calls: Map,
  why: (call: string, issue: v.BaseIssue<unknown>) => string,
): ParsersOf<Map> {
  const parser =
    (call: string, schema: v.GenericSchema) =>
    (input: unknown): unknown => {
      const result = v.safeParse(schema, input);
      if (result.success) return result.output;
      throw new Failure('bad-request', why(call, result.issues[0]));
    };
  return Object.fromEntries(
    Object.entries(calls).map(([name, { request }]) => [name, parser(name, request)]),
  ) as unknown as ParsersOf<Map>;
}
