import type { Command } from 'commander';
import type { Inspection, Verdict } from '../core/contract/exchange';
import { messages } from '../core/contract/messages/catalogue';
import { inspectPdf } from '../core/exchange/inspect';
import type { CommandContext, Finish } from './context';
import { verb } from './options';
import { readPdfFile } from './read-pdf-file';

/** A brief that is what its maker sealed. Of all others something is gone, wrong or cannot be told. */
const FINE: ReadonlySet<Verdict> = new Set(['signed', 'as-sealed', 'resaved']);

/** `inspect`: what a PDF carries, from whom, and whether it has changed. Needs no archive. */
export function inspectVerb(context: CommandContext, finish: Finish): Command {
  return verb('inspect', messages.cli.verbs.inspect)
    .argument('<file>', messages.cli.arguments.pdf)
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
    ...where.map((change) => `\t${messages.exchange.place(change)}`),
    ...(problem === null ? [] : [messages.exchange.refused(problem)]),
    ...(title === null ? [] : [messages.cli.inspectedTitle(title, inspection.marking, inspection.authors)]),
    ...(carries === null ? [] : [messages.exchange.carries(carries)]),
    ...(inspection.readerCopy ? [messages.exchange.readerCopy] : []),
    ...(signature === null
      ? []
      : [
          messages.cli.signature(
            messages.exchange.signatures[signature.state],
            signature.name,
            signature.fingerprint,
          ),
        ]),
    ...(signature === null || signature.state === 'broken' ? [] : [messages.cli.keyWords(signature.words)]),
    ...(producer === null ? [] : [messages.cli.producer(producer)]),
  ];
}
