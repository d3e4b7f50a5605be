import * as v from 'valibot';
import type { CallName, Request } from '../core/contract/calls';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

/** Parses the request of one call by a schema; what does not fit is a failure that says where. */
export function parser<C extends CallName>(
  call: C,
  schema: v.GenericSchema<unknown, Request<C>>,
): (input: unknown) => Request<C> {
  return (input) => {
    const result = v.safeParse(schema, input);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Failure('bad-request', en.archive.badRequest(call, v.getDotPath(issue) ?? '', issue.message));
  };
}
