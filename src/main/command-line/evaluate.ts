import type { Command } from 'commander';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { evaluate } from '../core/quotes/evaluation/evaluate';
import { extractQuotes } from '../core/quotes/extract';
import type { CommandContext, Finish } from './context';
import { reportOf } from './evaluation-report';
import { readGoldLines } from '../core/quotes/evaluation/read-gold';
import { verb } from './options';
import { LARGEST_TEXT, readNamed } from './read-bounded';
import { whyFailed } from './why-failed';

/** `evaluate`: our extraction against articles whose quotes a person has marked. */
export function evaluateVerb(context: CommandContext, finish: Finish): Command {
  return verb('evaluate', messages.cli.verbs.evaluate)
    .argument('<gold>', messages.cli.arguments.gold)
    .action((file: string, { json = false }: { readonly json?: boolean }) =>
      finish(() => evaluateFile(context, context.terminal.path(file), json)),
    );
}

/** Lines that are no article, and articles that cannot be read, are named and left out; what is right is scored. */
async function evaluateFile(
  { terminal, environment }: CommandContext,
  path: string,
  json: boolean,
): Promise<number> {
  const { articles, bad } = readGoldLines(readNamed(path, LARGEST_TEXT).toString('utf8'));
  for (const { line, why } of bad) terminal.say(messages.cli.badLine(line, why));
  if (articles.length === 0) {
    throw new Failure('bad-file', messages.cli.failed(path, messages.evaluation.none));
  }
  // The language is told from the text, as for an article about which nothing is known.
  const read: Parameters<typeof evaluate>[0][number][] = [];
  for (const article of articles) {
    try {
      read.push({ article, found: extractQuotes(article.text) });
    } catch (error) {
      terminal.say(messages.cli.failed(article.id, whyFailed(error, environment)));
    }
  }
  const evaluation = evaluate(read);
  if (json) await terminal.print(JSON.stringify(evaluation));
  else for (const line of reportOf(evaluation)) await terminal.print(line);
  const failed = bad.length + articles.length - read.length;
  terminal.say(messages.cli.readTotals(read.length, failed));
  return failed === 0 ? 0 : 1;
}
