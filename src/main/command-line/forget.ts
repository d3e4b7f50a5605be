import type { Command } from 'commander';
import type { Request } from '../core/contract/calls';
import type { ForgettingPreview, Forgotten } from '../core/contract/forgetting';
import type { ArticleId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
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

/** `forget`: takes articles, people or briefs out for good. */
export function forgetVerb(context: CommandContext, finish: Finish): Command {
  return archiveVerb('forget', messages.forgetting.verbs.forget)
    .option('--article <id>', messages.forgetting.options.article, repeated, [])
    .option('--person <who>', messages.forgetting.options.person, repeated, [])
    .option('--brief <id>', messages.forgetting.options.brief, repeated, [])
    .option('--removed', messages.forgetting.options.removed)
    .option('--backups', messages.forgetting.options.backups)
    .option('--dry-run', messages.forgetting.options.dryRun)
    .option('--yes', messages.forgetting.options.yes)
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
        terminal.say(messages.forgetting.nothingToForget);
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
    if (found === undefined) throw new Failure('not-found', messages.forgetting.noArticle(given));
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
  const { article, person, brief, backup } = messages.forgetting.kinds;
  for (const [kind, names] of [
    [article, told.articles],
    [person, told.people],
    [brief, told.briefs],
    [backup, told.backups],
  ] as const) {
    for (const name of names) await terminal.print(messages.forgetting.goes(kind, name));
  }
  const more = messages.forgetting.goesToo(told);
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
  terminal.say(messages.forgetting.onlySaid);
  return 1;
}

async function sayDone(
  { terminal }: CommandContext,
  { foundIn, lookedFor }: Forgotten,
  { json }: ForgetOptions,
): Promise<number> {
  for (const path of foundIn) terminal.say(messages.forgetting.stillIn(path));
  if (foundIn.length > 0) return 1;
  if (json !== true) await terminal.print(messages.forgetting.forgotten(lookedFor));
  return 0;
}
