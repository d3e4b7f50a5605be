import { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { agreementVerb } from './agreement';
import { analystVerb } from './analyst';
import { annotateVerb } from './annotate';
import { briefVerb } from './brief';
import { blindVerb, doneVerb } from './blind';
import { backupVerb, backupsVerb, restoreVerb } from './backup';
import { checkVerb, repairVerb } from './care';
import { suggestVerb } from './codebook';
import type { CommandContext, Finish } from './context';
import { demoVerb } from './demo';
import { licencesVerb } from './licences';
import { encryptVerb } from './encrypt';
import { evaluateVerb } from './evaluate';
import { exportVerb } from './export';
import { extractVerb } from './extract';
import { forgetVerb } from './forget';
import { harmless } from './harmless';
import { historyVerb, redoVerb, undoVerb } from './history';
import { importVerb } from './import';
import { inspectVerb } from './inspect';
import { keyVerb } from './key';
import { quotesVerb, themesVerb } from './lists';
import { mergeVerb } from './merge';
import { peopleVerb } from './people';
import { personVerb } from './person';
import { releaseVerb } from './release';
import { rereadVerb } from './reread';
import { reviseVerb, unsettledVerb } from './revise';
import { searchVerb } from './search';
import { tagVerb } from './tag';
import { takeInVerb } from './take-in';
import { themeVerb } from './theme';

const VERBS = [
  importVerb,
  extractVerb,
  evaluateVerb,
  searchVerb,
  quotesVerb,
  peopleVerb,
  themesVerb,
  tagVerb,
  annotateVerb,
  analystVerb,
  personVerb,
  themeVerb,
  suggestVerb,
  briefVerb,
  exportVerb,
  takeInVerb,
  blindVerb,
  doneVerb,
  agreementVerb,
  releaseVerb,
  inspectVerb,
  mergeVerb,
  keyVerb,
  rereadVerb,
  reviseVerb,
  unsettledVerb,
  encryptVerb,
  undoVerb,
  redoVerb,
  historyVerb,
  forgetVerb,
  checkVerb,
  repairVerb,
  backupVerb,
  backupsVerb,
  restoreVerb,
  demoVerb,
  licencesVerb,
];

/** What the command line is started with; the rest its options say. */
export type GivenContext = Omit<CommandContext, 'unlocking'>;

/** The whole command line. Commander never ends the process itself: it throws, and `run` decides. */
export function createCommands(given: GivenContext, finish: Finish, version: string): Command {
  const context: CommandContext = { ...given, unlocking: { descriptor: null, given: null } };
  const attache = new Command('attache')
    .description(messages.cli.about)
    .version(version)
    .addHelpText('after', `\n${messages.cli.exits}`);
  for (const verb of VERBS) attache.addCommand(verb(context, finish));
  attache.hook('preAction', (_attache, action) => {
    const { as, passphraseFd } = action.opts<{ as?: string; passphraseFd?: number }>();
    context.who.name = as ?? null;
    context.unlocking.descriptor = passphraseFd ?? null;
  });
  tame(attache);
  return attache;
}

/** Throws instead of ending the process, and writes what was typed as harmlessly as all else. */
function tame(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (words) => void process.stdout.write(harmless(words)),
      writeErr: (words) => void process.stderr.write(harmless(words)),
    });
  command.commands.forEach(tame);
}
