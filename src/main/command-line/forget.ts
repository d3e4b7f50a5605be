import type { Command } from 'commander';
import type { Request } from '../core/contract/calls';
import type { ForgettingPreview, Forgotten } from '../core/contract/forgetting';
import type { ArticleId } from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { withArchive, type CommandContext, type Finish } from './context';
import type { OpenArchive } from './open-archive';
import { findBrief } from './find-brief';
import { findPerson } from './find-person';
import { archiveVerb, repeated, type ArchiveOptions } from './options';

interface ForgetOptions extends ArchiveOptions {
  readonly article: readonly string[];
  readonly person: readonly string[];
  readonly brief: readonly string[];
  readonly removed?: boolean;
  readonly backups?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

const words = en.forgetting;

/** `forget`: takes articles, people or briefs out for good. */
export function forgetVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('forget', words.verbs.forget)
    .option('--article <id>', words.options.article, repeated, [])
    .option('--person <who>', words.options.person, repeated, [])
    .option('--brief <id>', words.options.brief, repeated, [])
    .option('--removed', words.options.removed)
    .option('--backups', words.options.backups)
    .option('--dry-run', words.options.dryRun)
    .option('--yes', words.options.yes)
    .action((options: ForgetOptions) => finish(() => forget(context, options)));
}

async function forget(context: CommandContext, options: ForgetOptions): Promise<number> {
  const { terminal } = context;
  const really = options.yes === true && options.dryRun !== true;
  return withArchive(
    context,
    terminal.path(options.archive),
    really ? 'open' : 'read-only',
    async (archive) => {
      const what = await readNames(archive, options);
      const done = really ? await archive.ask('forget', what) : null;
      const told = done ?? (await archive.ask('previewForgetting', what));
      if (options.json === true) await terminal.print(JSON.stringify(told));
      else await describe(context, told);
      if (isNothing(told)) {
        terminal.say(words.nothingToForget);
        return 1;
      }
      return done === null ? sayPreview(context, told, options) : sayDone(context, done, options);
    },
  );
}

async function readNames(archive: OpenArchive, options: ForgetOptions): Promise<Request<'forget'>> {
  const articles = options.article.length === 0 ? [] : await archive.ask('listArticles', {});
  const findArticle = (given: string): ArticleId => {
    const found = articles.find(({ id, uid }) => uid === given || String(id) === given);
    if (found === undefined) throw new Failure('not-found', words.noArticle(given));
    return found.id;
  };
  const inTurn = async <Id>(
    given: readonly string[],
    find: (one: string) => Id | Promise<Id>,
  ): Promise<Id[]> => {
    const ids: Id[] = [];
    for (const one of given) ids.push(await find(one));
    return ids;
  };
  return {
    articles: await inTurn(options.article, findArticle),
    people: await inTurn(options.person, async (given) => (await findPerson(archive, given)).id),
    briefs: await inTurn(options.brief, (given) => findBrief(archive, given)),
    removed: options.removed === true,
    backups: options.backups === true,
  };
}

async function describe({ terminal }: CommandContext, told: ForgettingPreview): Promise<void> {
  const { article, person, brief, backup } = words.kinds;
  for (const [kind, names] of [
    [article, told.articles],
    [person, told.people],
    [brief, told.briefs],
    [backup, told.backups],
  ] as const) {
    for (const name of names) await terminal.print(words.goes(kind, name));
  }
  const more = words.goesToo(told);
  if (more !== '') await terminal.print(more);
}

const isNothing = ({ articles, people, briefs, steps }: ForgettingPreview): boolean =>
  articles.length + people.length + briefs.length + steps === 0;

function sayPreview(
  { terminal }: CommandContext,
  { hindrances }: ForgettingPreview,
  { dryRun }: ForgetOptions,
): number {
  for (const hindrance of hindrances) terminal.say(hindrance);
  if (hindrances.length > 0) return 1;
  if (dryRun === true) return 0;
  terminal.say(words.onlySaid);
  return 1;
}

async function sayDone(
  { terminal }: CommandContext,
  { foundIn, lookedFor }: Forgotten,
  { json }: ForgetOptions,
): Promise<number> {
  for (const path of foundIn) terminal.say(words.stillIn(path));
  if (foundIn.length > 0) return 1;
  if (json !== true) await terminal.print(words.forgotten(lookedFor));
  return 0;
}
