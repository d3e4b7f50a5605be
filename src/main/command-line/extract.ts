import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import * as v from 'valibot';
import { en } from '../core/contract/messages/catalogue';
import type { Span } from '../core/contract/anchors';
import type { ExtractedQuote } from '../core/contract/quotes';
import { Failure } from '../core/failure';
import { ingest } from '../core/ingest/ingest';
import { extractQuotes } from '../core/quotes/extract';
import type { CommandContext, Finish } from './context';
import { verb } from './options';
import type { Terminal } from './terminal';

interface ExtractOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** A line of `extract --jsonl`; what else stands in it is not looked at. */
const TextLine = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  language: v.optional(v.nullable(v.string())),
});

/** `extract`: quotes of one file, or of many texts on stdin, without an archive. */
export function extractVerb({ terminal }: CommandContext, finish: Finish): Command {
  return verb('extract', en.cli.verbs.extract)
    .argument('[file]', en.cli.arguments.file)
    .option('--jsonl', en.cli.options.jsonl)
    .action((file: string | undefined, { json = false, jsonl = false }: ExtractOptions) =>
      finish(() => {
        if (jsonl === (file !== undefined)) throw new Failure('bad-request', en.cli.fileOrLines);
        return file === undefined ? extractLines(terminal) : extractFile(terminal, file, json);
      }),
    );
}

/** Offsets count in the article's canonical text, which is printed with them. */
async function extractFile(terminal: Terminal, file: string, json: boolean): Promise<number> {
  const path = terminal.path(file);
  const { details, text } = ingest({ fileName: basename(path), bytes: readFile(path) });
  const quotes = extractQuotes(text, { language: details.language });
  if (json) {
    await terminal.print(JSON.stringify({ file: path, text, quotes: quotes.map(quoteLine) }));
    return 0;
  }
  for (const { start, speaker, text: words } of quotes) {
    await terminal.print(en.cli.quote(start, speaker ?? en.cli.unknownSpeaker, words));
  }
  return 0;
}

/** One text at a time, answered before the next is read; a line that is none is named and passed over. */
async function extractLines(terminal: Terminal): Promise<number> {
  let number = 0;
  let failed = false;
  for await (const line of terminal.lines()) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') {
      failed = true;
      terminal.say(en.cli.badLine(number, read));
      continue;
    }
    const quotes = extractQuotes(read.text, { language: read.language ?? null }).map(quoteLine);
    await terminal.print(JSON.stringify({ id: read.id, quotes }));
  }
  return failed ? 1 : 0;
}

/** The text of a line, or what is wrong with it. */
function readLine(line: string): v.InferOutput<typeof TextLine> | string {
  try {
    const result = v.safeParse(TextLine, JSON.parse(line));
    return result.success ? result.output : en.cli.notAText;
  } catch (error) {
    if (error instanceof SyntaxError) return en.cli.notJson;
    throw error;
  }
}

/** A quote as it is printed. */
interface QuoteLine extends Pick<
  ExtractedQuote,
  'start' | 'end' | 'text' | 'kind' | 'utterance' | 'speaker' | 'role' | 'cue'
> {
  readonly mention: Span | null;
}

function quoteLine(quote: ExtractedQuote): QuoteLine {
  const { start, end, text, kind, utterance, speaker, role, mention, cue } = quote;
  return { start, end, text, kind, utterance, speaker, role, mention, cue };
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure('bad-file', en.cli.failed(path, en.cli.unreadable), { cause: error });
  }
}
