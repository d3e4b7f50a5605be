import { CommanderError } from 'commander';
import { Failure } from '../core/failure';
import { createCommands, type GivenContext } from './commands';
import type { Finish } from './context';

const DONE = 0;
const FAILED = 1;
const BAD_USAGE = 2;

/** Run one command line; returns the exit code. */
export async function run(args: readonly string[], context: GivenContext, version: string): Promise<number> {
  let code = DONE;
  const finish: Finish = async (work) => {
    code = await work();
  };
  try {
    await createCommands(context, finish, version).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what was wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_USAGE;
    if (error instanceof Failure) {
      context.terminal.say(error.message);
      return error.code === 'bad-request' ? BAD_USAGE : FAILED;
    }
    context.terminal.say(context.tell(error));
    return FAILED;
  }
}
