/** What the works need, made once: articles, an archive with coding, what colleagues send, an archive of an older release. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOlder } from '../../core/testing/test-older';
import { articles, sampleTexts } from '../corpus';
import { clockAt, PASSPHRASES, RESOURCES, runCommand, type Clock } from './command';

export interface Stock {
  /** Paths of articles, none of which is in `archive`. */
  readonly articles: readonly string[];
  /** An archive of twelve articles with quotes, annotations, tags and a brief. */
  readonly archive: string;
  /** Passages to annotate: article id and words that stand in it once. */
  readonly passages: readonly (readonly [article: string, words: string])[];
  /** Briefs and coding of colleagues. */
  readonly briefs: readonly string[];
  readonly codings: readonly string[];
  /** The same articles as an older release kept them. */
  readonly older: string;
  /** `archive` with a page in the middle overwritten by zeros. */
  readonly damaged: string;
  /** `archive`, encrypted. */
  readonly encrypted: string;
}

/** The schema of the older release. */
const OLDER = 15;
/** Bytes. */
const PAGE = 4096;
const DAMAGED_PAGE = 60;
const ARTICLES = 60;
const IN_ARCHIVE = 12;
const PASSAGE_WORDS = 6;

export async function makeStock(folder: string): Promise<Stock> {
  const texts = [...articles(sampleTexts(RESOURCES), ARTICLES, 250)];
  const paths = texts.map((_, at) => join(folder, 'articles', `${String(at + 1).padStart(3, '0')}.txt`));
  mkdirSync(join(folder, 'articles'));
  paths.forEach((path, at) => writeFileSync(path, texts[at] ?? ''));
  const own = paths.slice(0, IN_ARCHIVE);
  const passages = texts.slice(0, IN_ARCHIVE).map((text, at) => [String(at + 1), passageOf(text)] as const);

  const archive = join(folder, 'desk.attache');
  const clock = clockAt('2026-01-05');
  await done(clock, 'import', ...own, '--archive', archive, '--as', 'Ines');
  for (const [article, words] of passages.slice(0, 6)) {
    await done(clock, 'annotate', article, words, '--theme', 'Deterrence', '--archive', archive);
  }
  await done(clock, 'brief', '--theme', 'Deterrence', '--archive', archive, '--out', join(folder, 'own.pdf'));

  const briefs: string[] = [];
  const codings: string[] = [];
  for (const [at, name] of ['Ben', 'Cleo', 'Dov'].entries()) {
    const theirs = join(folder, `${name}.attache`);
    const theirClock = clockAt(`2026-02-0${at + 1}`);
    const given = [...own, ...paths.slice(IN_ARCHIVE + at, IN_ARCHIVE + at + 2)];
    await done(theirClock, 'import', ...given, '--archive', theirs, '--as', name);
    for (const [article, words] of passages.slice(at, at + 5)) {
      await done(theirClock, 'annotate', article, words, '--theme', 'Autonomy', '--archive', theirs);
    }
    const [brief, coding] = [join(folder, `${name}.pdf`), join(folder, `${name}.coding.json`)];
    await done(theirClock, 'brief', '--theme', 'Autonomy', '--archive', theirs, '--out', brief);
    await done(theirClock, 'export', '--coding', coding, '--sources', '--archive', theirs);
    briefs.push(brief);
    codings.push(coding);
  }
  const older = join(folder, 'older.attache');
  writeOlder(archive, older, OLDER);
  const encrypted = join(folder, 'encrypted.attache');
  copyFileSync(archive, encrypted);
  const typed = { current: '', next: PASSPHRASES[0] };
  await runCommand(['encrypt', '--archive', encrypted], clock, undefined, typed);
  const damaged = join(folder, 'damaged.attache');
  const bytes = readFileSync(archive);
  bytes.fill(0, DAMAGED_PAGE * PAGE, (DAMAGED_PAGE + 1) * PAGE);
  writeFileSync(damaged, bytes);
  return {
    damaged,
    encrypted,
    articles: paths.slice(IN_ARCHIVE),
    archive,
    passages,
    briefs,
    codings,
    older,
  };
}

/** The first words of a paragraph that stand in the text once. */
function passageOf(text: string): string {
  const beginnings = text
    .split('\n\n')
    .map((paragraph) => paragraph.trim().split(' ').slice(0, PASSAGE_WORDS))
    .filter((words) => words.length === PASSAGE_WORDS)
    .map((words) => words.join(' '));
  const once = beginnings.slice(1).find((words) => text.split(words).length === 2);
  if (once === undefined) throw new Error('an article of the stock says everything twice');
  return once;
}

async function done(clock: Clock, ...args: readonly string[]): Promise<void> {
  const { code, said, bugs } = await runCommand(args, clock);
  if (code !== 0) throw new Error(`the stock could not be made: ${[...said, ...bugs].join('\n')}`);
}
