import type { Command } from 'commander';
import type { Inspection, Verdict } from '../core/contract/exchange';
import { en } from '../core/contract/messages/catalogue';
import { inspectPdf } from '../core/exchange/inspect';
import type { CommandContext, Finish } from './context';
import { verb } from './options';
import { readPdfFile } from './read-pdf-file';

const words = en.cli;
/** A brief that is what its maker sealed. Of all others something is gone, wrong or cannot be told. */
const FINE: ReadonlySet<Verdict> = new Set(['signed', 'as-sealed', 'resaved']);

/** `inspect`: what a PDF carries, from whom, and whether it has changed. Needs no archive. */
export function inspectVerb(context: CommandContext, finish: Finish): Command {
  return verb('inspect', words.verbs.inspect)
    .argument('<file>', words.arguments.pdf)
    .action((file: string, options: { readonly json?: boolean }) =>
      finish(() => inspect(context, file, options.json === true)),
    );
}

async function inspect({ terminal }: CommandContext, file: string, json: boolean): Promise<number> {
  const { inspection } = inspectPdf(readPdfFile(terminal.path(file)));
  await terminal.print(json ? JSON.stringify(inspection) : inspectionLines(inspection).join('\n'));
  return FINE.has(inspection.verdict) ? 0 : 1;
}

/** An inspection as a person reads it: the verdict first, then where and why, then what and from whom. */
export function inspectionLines(inspection: Inspection): string[] {
  const { message, where, problem, title, carries, signature, producer } = inspection;
  return [
    message,
    ...where.map((change) => `\t${en.exchange.place(change)}`),
    ...(problem === null ? [] : [en.exchange.refused(problem)]),
    ...(title === null ? [] : [words.inspectedTitle(title, inspection.marking, inspection.authors)]),
    ...(carries === null ? [] : [en.exchange.carries(carries)]),
    ...(inspection.readerCopy ? [en.exchange.readerCopy] : []),
    ...(signature === null
      ? []
      : [words.signature(en.exchange.signatures[signature.state], signature.name, signature.fingerprint)]),
    ...(signature === null || signature.state === 'broken' ? [] : [words.keyWords(signature.words)]),
    ...(producer === null ? [] : [words.producer(producer)]),
  ];
}
