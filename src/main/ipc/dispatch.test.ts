import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Call } from '../core/contract/call';
import type { CallContext } from '../core/contract/calls';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { dispatch, type Answering } from './dispatch';
import { BACKGROUND } from './background-context';

type Answers<Asked, Reply> = Call<v.GenericSchema<unknown, Asked>, Reply>;
type Sums = Readonly<Record<'fail' | 'crash', Answers<null, null>>> & {
  readonly double: Answers<number, number>;
  readonly count: Answers<null, string>;
};

const heard: unknown[] = [];
const sums: Answering<Sums> = {
  parsers: {
    double(input) {
      if (typeof input !== 'number') throw new Failure('bad-request', 'double wants a number');
      return input;
    },
    fail: () => null,
    crash: () => null,
    count: () => null,
  },
  handlers: {
    double: (request) => Promise.resolve(request * 2),
    fail: () => {
      throw new Failure('no-archive', 'open one');
    },
    crash: () => {
      throw new TypeError('a bug');
    },
    count: (_request, { progress }) => {
      progress(1, 2);
      return 'counted';
    },
  },
  report: (error, call) => `bug ${heard.push(error)} in ${call}`,
};

const ask = (name: string, input: unknown = null, context: CallContext = BACKGROUND): Promise<unknown> =>
  dispatch(sums, name, input, context);

describe('dispatch', () => {
  test('answers with data', async () => {
    expect(await ask('double', 21)).toEqual({ ok: true, value: 42 });
  });

  test('runs no handler with a request that was not parsed', async () => {
    expect(await ask('double', '21')).toEqual({
      ok: false,
      code: 'bad-request',
      message: 'double wants a number',
    });
  });

  test('keeps the code of a failure', async () => {
    expect(await ask('fail')).toEqual({ ok: false, code: 'no-archive', message: 'open one' });
  });

  test('reports a bug and tells the window no more than that there was one', async () => {
    heard.length = 0;
    expect(await ask('crash')).toEqual({
      ok: false,
      code: 'unexpected',
      message: messages.shell.unexpected('crash'),
      details: 'bug 1 in crash',
    });
    expect(heard).toEqual([new TypeError('a bug')]);
  });

  test.each(['', 'Double', 'constructor', 'toString', '__proto__'])(
    'refuses the unknown call “%s”',
    async (name) => {
      expect(await ask(name)).toMatchObject({ ok: false, code: 'bad-request' });
    },
  );

  test('does not begin what was cancelled before its turn', async () => {
    const context = { ...BACKGROUND, signal: AbortSignal.abort() };
    expect(await ask('double', 1, context)).toMatchObject({ ok: false, code: 'cancelled' });
  });

  test('passes progress on', async () => {
    const steps: [number, number][] = [];
    const context = {
      ...BACKGROUND,
      progress: (done: number, total: number) => void steps.push([done, total]),
    };
    expect(await ask('count', null, context)).toEqual({ ok: true, value: 'counted' });
    expect(steps).toEqual([[1, 2]]);
  });
});
