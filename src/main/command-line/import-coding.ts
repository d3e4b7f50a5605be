import { messages } from '../core/contract/messages/catalogue';
import type { CodingChoice, CodingPreview } from '../core/contract/coding';
import type { CommandContext } from './context';
import type { OpenArchive } from './open-archive';

/** Everything comes in, and of two changes to one field the later one counts; choosing otherwise is for the window. */
const ALL: CodingChoice = { sources: true, leaveOut: [], decide: [] };

/** Takes a colleague's coding in, or says what that would do. */
export async function importCoding(
  { terminal }: CommandContext,
  archive: OpenArchive,
  {
    base64,
    fileName,
    ...options
  }: {
    readonly base64: string;
    readonly fileName: string;
    readonly dryRun?: boolean;
    readonly json?: boolean;
  },
): Promise<number> {
  const dryRun = options.dryRun === true;
  const report = dryRun
    ? await archive.ask('previewCoding', { base64 })
    : await archive.ask('importCoding', { fileName, base64, choice: ALL });
  for (const line of linesOf(report)) terminal.say(line);
  const words = messages.coding;
  await terminal.print(
    options.json === true
      ? JSON.stringify({ format: 'coding', dryRun, ...report })
      : report.news
        ? words.summary(dryRun, report.giver, report.items.length, report.conflicts.length)
        : words.nothingNew,
  );
  return dryRun || report.news ? 0 : 1;
}

function linesOf({ items, conflicts, hidden, missing, raised }: CodingPreview): string[] {
  const words = messages.coding;
  return [
    ...items.map(({ change, kind, label, theme, analyst }) =>
      words.item(words.changes[change], words.kinds[kind], label, theme, analyst),
    ),
    ...conflicts.map(({ label, field, mine, theirs, kept }) =>
      words.conflict(label, words.field(field), mine.value, theirs.value, kept),
    ),
    ...(hidden === 0 ? [] : [words.hidden(hidden)]),
    ...missing.map(({ title, annotations, tags, source }) => words.missing(title, annotations, tags, source)),
    ...raised.map(({ title, marking }) => words.raised(title, marking)),
  ];
}
