import { basename } from 'node:path';
import type { Command } from 'commander';
import * as v from 'valibot';
import { messages } from '../core/contract/messages/catalogue';
import type { Span } from '../core/contract/anchors';
import type { ExtractedQuote } from '../core/contract/quotes';
import { Failure } from '../core/failure';
import { ingest } from '../core/ingest/ingest';
import type { ExtractedStatement } from '../core/contract/statements';
import { extractSpeech } from '../core/statements/extract-statements';
import type { CommandContext, Finish } from './context';
import { verb } from './options';
import { LARGEST, readNamed } from './read-bounded';
import type { Terminal } from './terminal';
import { whyFailed } from './why-failed';

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

/** `extract`: quotes and statements of one file, or of many texts on stdin, without an archive. */
export function extractVerb(context: CommandContext, finish: Finish): Command {
  return verb('extract', messages.cli.verbs.extract)
    .argument('[file]', messages.cli.arguments.file)
    .option('--jsonl', messages.cli.options.jsonl)
    .action((file: string | undefined, { json = false, jsonl = false }: ExtractOptions) =>
      finish(() => {
        if (jsonl === (file !== undefined)) throw new Failure('bad-request', messages.cli.fileOrLines);
        return file === undefined ? extractLines(context) : extractFile(context.terminal, file, json);
      }),
    );
}

/** Offsets count in the article's canonical text, which is printed with them. */
async function extractFile(terminal: Terminal, file: string, json: boolean): Promise<number> {
  const path = terminal.path(file);
  const { details, text } = ingest({
    fileName: basename(path),
    bytes: readNamed(path, LARGEST, messages.cli.tooLarge),
  });
  const { quotes, statements } = extractSpeech(text, { language: details.language });
  if (json) {
    await terminal.print(
      JSON.stringify({
        file: path,
        text,
        quotes: quotes.map(quoteLine),
        statements: statements.map(statementLine),
      }),
    );
    return 0;
  }
  for (const { start, speaker, text: words } of quotes) {
    await terminal.print(messages.cli.quote(start, speaker ?? messages.cli.unknownSpeaker, words));
  }
  return 0;
}

/** What is printed of a line that is no text, or whose text could not be read. */
interface FailedLine {
  readonly id: string | number | null;
  readonly quotes: readonly [];
  readonly statements: readonly [];
  readonly outcome: 'failed';
  readonly why: string;
}

interface ReadLine {
  readonly id: string | number;
  readonly quotes: readonly QuoteLine[];
  readonly statements: readonly StatementLine[];
}

/** One text at a time, answered before the next is read: a line for every line that is not blank, whatever is in it. */
async function extractLines({ terminal, environment }: CommandContext): Promise<number> {
  let number = 0;
  let read = 0;
  let failed = 0;
  for await (const line of terminal.lines()) {
    number += 1;
    if (line?.trim() === '') continue;
    const answer = answerTo(line, environment);
    if ('why' in answer) {
      failed += 1;
      terminal.say(messages.cli.badLine(number, answer.why));
    } else read += 1;
    await terminal.print(JSON.stringify(answer));
  }
  terminal.say(messages.cli.readTotals(read, failed));
  return failed > 0 ? 1 : 0;
}

function answerTo(line: string | null, environment: CommandContext['environment']): FailedLine | ReadLine {
  let id: string | number | null = null;
  try {
    const text = readLine(line);
    id = text.id;
    const { quotes, statements } = extractSpeech(text.text, { language: text.language ?? null });
    return { id, quotes: quotes.map(quoteLine), statements: statements.map(statementLine) };
  } catch (error) {
    return { id, quotes: [], statements: [], outcome: 'failed', why: whyFailed(error, environment) };
  }
}

/** @throws Failure that says what is wrong with a line that is no text */
function readLine(line: string | null): v.InferOutput<typeof TextLine> {
  if (line === null) throw new Failure('too-big', messages.cli.tooLarge);
  const result = v.safeParse(TextLine, parseLine(line));
  if (!result.success) throw new Failure('bad-file', messages.cli.notAText);
  return result.output;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure('bad-file', messages.cli.notJson, { cause: error });
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

/** A statement as it is printed: reported, not verbatim. */
type StatementLine = Omit<ExtractedStatement, 'speakerKind'>;

function statementLine(statement: ExtractedStatement): StatementLine {
  const { start, end, text, kind, speaker, role, mention, cue, confidence } = statement;
  return { start, end, text, kind, speaker, role, mention, cue, confidence };
}
