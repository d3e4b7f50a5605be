import { Option, type Command } from 'commander';
import { HISTORY_KEPT, type HistoryKept } from '../core/contract/forgetting';
import type { HistoryStep } from '../core/contract/history';
import { messages } from '../core/contract/messages/catalogue';
import { withArchive, type CommandContext, type Finish } from './context';
import { archiveVerb, count, type ArchiveOptions } from './options';

interface StepsOptions extends ArchiveOptions {
  readonly steps: number;
}

interface HistoryOptions extends ArchiveOptions {
  readonly limit: number;
  readonly keep?: HistoryKept;
}

/** `undo`: takes the last step back, or more of them. */
export const undoVerb = (context: CommandContext, finish: Finish): Command =>
  walkingVerb('undo', messages.forgetting.verbs.undo, {
    context,
    finish,
    said: messages.frame.undone,
    nothing: messages.forgetting.nothingToUndo,
  });

/** `redo`: does again what was taken back. */
export const redoVerb = (context: CommandContext, finish: Finish): Command =>
  walkingVerb('redo', messages.forgetting.verbs.redo, {
    context,
    finish,
    said: messages.frame.redone,
    nothing: messages.forgetting.nothingToRedo,
  });

/** `history`: what undo can take back; `--keep` says for how long. */
export function historyVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('history', messages.forgetting.verbs.history)
    .option('--limit <count>', messages.forgetting.options.limit, count, 50)
    .addOption(
      new Option('--keep <time>', messages.forgetting.options.keep(HISTORY_KEPT.join(', '))).choices(
        HISTORY_KEPT,
      ),
    )
    .action((options: HistoryOptions) =>
      finish(() =>
        options.keep === undefined ? list(context, options) : keep(context, options, options.keep),
      ),
    );
}

function walkingVerb(
  name: 'undo' | 'redo',
  about: string,
  {
    context,
    finish,
    said,
    nothing,
  }: {
    readonly context: CommandContext;
    readonly finish: Finish;
    readonly said: (kind: HistoryStep['kind'], subject: string) => string;
    readonly nothing: string;
  },
): Command {
  return archiveVerb(name, about)
    .option('--steps <count>', messages.forgetting.options.steps, count, 1)
    .action(({ archive: path, json, steps }: StepsOptions) =>
      finish(() =>
        withArchive(context, context.terminal.path(path), 'open', async (archive) => {
          const { terminal } = context;
          const walked: HistoryStep[] = [];
          while (walked.length < steps) {
            const step = await archive.ask(name, {});
            if (step === null) break;
            walked.push(step);
            if (json !== true) await terminal.print(said(step.kind, step.subject));
          }
          if (walked.length === 0) terminal.say(nothing);
          if (json === true) await terminal.print(JSON.stringify(walked));
          return walked.length === 0 ? 1 : 0;
        }),
      ),
    );
}

async function list(
  context: CommandContext,
  { archive: path, json, limit }: HistoryOptions,
): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'read-only', async (archive) => {
    const steps: Awaited<ReturnType<typeof archive.ask<'listHistory'>>>['steps'][number][] = [];
    let before: number | null = null;
    do {
      const wanted = Math.min(limit - steps.length, LONGEST_PAGE);
      const page: Awaited<ReturnType<typeof archive.ask<'listHistory'>>> = await archive.ask('listHistory', {
        limit: wanted,
        before,
      });
      steps.push(...page.steps);
      before = page.next;
    } while (before !== null && steps.length < limit);
    if (json === true) await terminal.print(JSON.stringify(steps));
    else {
      for (const { at, kind, subject, by, undone } of steps) {
        await terminal.print(messages.forgetting.step(at, messages.frame.step(kind, subject), by, undone));
      }
    }
    if (steps.length === 0) terminal.say(messages.forgetting.noHistory);
    if (before !== null) terminal.say(messages.forgetting.more(limit * 2));
    return 0;
  });
}

/** As many as one call lists. */
const LONGEST_PAGE = 1_000;

async function keep(
  context: CommandContext,
  { archive: path, json }: HistoryOptions,
  kept: HistoryKept,
): Promise<number> {
  const { terminal } = context;
  return withArchive(context, terminal.path(path), 'open', async (archive) => {
    const { kept: before } = await archive.ask('historyKept', {});
    const { forgotten } = await archive.ask('setHistoryKept', { kept });
    if (json === true) await terminal.print(JSON.stringify({ kept, forgotten }));
    if (before === kept) {
      terminal.say(messages.forgetting.keptAlready);
      return 1;
    }
    if (json !== true) await terminal.print(messages.forgetting.kept[kept](forgotten));
    return 0;
  });
}
