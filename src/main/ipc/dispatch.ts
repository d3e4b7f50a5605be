import type { Call } from '../core/contract/call';
import type { CallContext, HandlersOf, ParsersOf } from '../core/contract/calls';
import { messages } from '../core/contract/messages/catalogue';
import type { Reply } from '../core/contract/window';
import { Failure } from '../core/failure';

/** What answers a map of calls: a parser and a handler for each, and an ear for bugs. */
export interface Answering<Map extends Readonly<Record<string, Call>>> {
  readonly parsers: ParsersOf<Map>;
  readonly handlers: HandlersOf<Map>;
  /** Hears of errors that no user can mend; answers what may be told of them. */
  readonly report: (error: unknown, call: string) => string;
}

/**
 * Run one call that came from outside: its name and its request are not trusted, its answer is data.
 * An Error would lose its class and its code on the way to the window.
 */
export async function dispatch<Map extends Readonly<Record<string, Call>>>(
  answering: Answering<Map>,
  name: string,
  input: unknown,
  context: CallContext,
): Promise<Reply<unknown>> {
  if (!names<Map>(answering, name)) {
    return refuse(new Failure('bad-request', messages.shell.unknownCall(name)));
  }
  try {
    if (context.signal.aborted) throw new Failure('cancelled', messages.shell.cancelled);
    const { parsers, handlers } = answering;
    return { ok: true, value: await handlers[name](parsers[name](input), context) };
  } catch (error) {
    if (error instanceof Failure) return refuse(error);
    const details = answering.report(error, name);
    return { ok: false, code: 'unexpected', message: messages.shell.unexpected(name), details };
  }
}

/** The reply that says why not. */
export function refuse(failure: Failure): Reply<never> {
  return { ok: false, code: failure.code, message: failure.message };
}

function names<Map extends Readonly<Record<string, Call>>>(
  answering: Answering<Map>,
  name: PropertyKey,
): name is Extract<keyof Map, string> {
  return Object.hasOwn(answering.handlers, name);
}
