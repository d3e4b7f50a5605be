import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { evaluate } from '../core/quotes/evaluation/evaluate';
import { extractQuotes } from '../core/quotes/extract';
import type { CommandContext, Finish } from './context';
import { reportOf } from './evaluation-report';
import { readGoldLines } from '../core/quotes/evaluation/read-gold';
import { verb } from './options';
import type { Terminal } from './terminal';

/** `evaluate`: our extraction against articles whose quotes a person has marked. */
export function evaluateVerb({ terminal }: CommandContext, finish: Finish): Command {
  return verb('evaluate', en.cli.verbs.evaluate)
    .argument('<gold>', en.cli.arguments.gold)
    .action((file: string, { json = false }: { readonly json?: boolean }) =>
      finish(() => evaluateFile(terminal, terminal.path(file), json)),
    );
}

/** Lines that are no article are named and left out; what is right is scored. */
async function evaluateFile(terminal: Terminal, path: string, json: boolean): Promise<number> {
  const { articles, bad } = readGoldLines(contentOf(path));
  for (const { line, why } of bad) terminal.say(en.cli.badLine(line, why));
  if (articles.length === 0) throw new Failure('bad-file', en.cli.failed(path, en.evaluation.none));
  // The language is told from the text, as for an article about which nothing is known.
  const evaluation = evaluate(articles.map((article) => ({ article, found: extractQuotes(article.text) })));
  if (json) await terminal.print(JSON.stringify(evaluation));
  else for (const line of reportOf(evaluation)) await terminal.print(line);
  return bad.length === 0 ? 0 : 1;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure('bad-file', en.cli.failed(path, en.cli.unreadable), { cause: error });
  }
}
