import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import type { CommandContext, Finish } from './context';

/** `licences`: the licences of all that is shipped with the program, as the window shows them. */
export function licencesVerb({ terminal, resources }: CommandContext, finish: Finish): Command {
  return new Command('licences').description(messages.cli.verbs.licences).action(() =>
    finish(async () => {
      await terminal.print(readFileSync(join(resources, 'third-party-licences.txt'), 'utf8').trimEnd());
      return 0;
    }),
  );
}
