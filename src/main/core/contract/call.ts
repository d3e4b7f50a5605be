/**
 * How a call is defined: once, as a value, in `calls/<noun>.ts`. Its schema says what may be asked, and the types of requests,
 * the parsers, the lanes and the window's client all follow from the definition.
 */
import type * as v from 'valibot';

/**
 * In which worker a call runs. `long` calls have a worker of their own, so that an import or an
 * export never holds up a search. `aside` calls only read the archive, and wait for nobody: each has a worker for as long
 * as it runs. `both` calls open or close the archive in each, or need it for themselves.
 */
export type Lane = 'quick' | 'long' | 'aside' | 'both';

declare const reply: unique symbol;

/** What is asked and what is answered. The reply is known to the compiler alone: what our own code answers is not parsed. */
export interface Call<Schema extends v.GenericSchema = v.GenericSchema, Reply = unknown> {
  /** From unknown to a request; throws nothing itself, see `ipc/parsers.ts`. */
  readonly request: Schema;
  readonly [reply]?: Reply;
}

/** A call that the core answers. */
export interface CoreCall<
  Schema extends v.GenericSchema = v.GenericSchema,
  Reply = unknown,
  CoreOnly extends boolean = boolean,
> extends Call<Schema, Reply> {
  readonly lane: Lane;
  /** Whether lists are out of date after it, whether it succeeded or stopped half-way. */
  readonly writes: boolean;
  /** Whether it writes down who made it, in the archive or in a file that leaves it. */
  readonly signed: boolean;
  /** Whether only the program's own code may ask, never the window: such calls name paths or return bytes in bulk. */
  readonly coreOnly: CoreOnly;
}

type Terms<Schema extends v.GenericSchema, CoreOnly extends boolean> = Pick<
  CoreCall<Schema, unknown, CoreOnly>,
  'request' | 'lane' | 'writes'
> & { readonly signed?: boolean; readonly coreOnly?: CoreOnly };

/** Defines a call of the core: `call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly Theme[]>()`. */
export function call<Schema extends v.GenericSchema, CoreOnly extends boolean = false>(
  terms: Terms<Schema, CoreOnly>,
) {
  const { signed = false, coreOnly = false as CoreOnly } = terms;
  return { answers: <Reply>(): CoreCall<Schema, Reply, CoreOnly> => ({ ...terms, signed, coreOnly }) };
}

/** Defines a call that only a shell can answer. */
export function shellCall<Schema extends v.GenericSchema>(request: Schema) {
  return { answers: <Reply>(): Call<Schema, Reply> => ({ request }) };
}

export type RequestOf<C extends Call> = v.InferOutput<C['request']>;
export type ReplyOf<C extends Call> = C extends Call<v.GenericSchema, infer Reply> ? Reply : never;
