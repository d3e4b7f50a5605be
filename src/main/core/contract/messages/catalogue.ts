/**
 * Every string that a user sees, in one typed catalogue. A second language is a second object that `satisfies Catalogue`,
 * under its name in `language.ts`. A message with values in it is a function of them.
 */
import { agreement } from './agreement';
import { agreementView } from './agreement-view';
import { archive } from './archive';
import { articleFields } from './article-fields';
import { backups } from './backups';
import { briefs } from './briefs';
import { briefsView } from './briefs-view';
import { cli } from './cli';
import { coding } from './coding';
import { drafting } from './drafting';
import { encryption } from './encryption';
import { evaluation } from './evaluation';
import { exchange } from './exchange';
import { exchangeView } from './exchange-view';
import { files } from './files';
import { forgetting } from './forgetting';
import { frame } from './frame';
import { ingest } from './ingest';
import { interchange } from './interchange';
import { interchangeView } from './interchange-view';
import { leaving } from './leaving';
import { opening } from './opening';
import { peopleView } from './people-view';
import { preview } from './preview';
import { quotes } from './quotes';
import { quotesView } from './quotes-view';
import { read } from './read';
import { repair } from './repair';
import { rereading } from './rereading';
import { revisions } from './revisions';
import { safetyView } from './safety-view';
import { shell } from './shell';
import { themes } from './themes';
import { themesView } from './themes-view';
import { undrawn } from './undrawn';

export const english = {
  agreement,
  agreementView,
  archive,
  articleFields,
  backups,
  ingest,
  interchange,
  interchangeView,
  leaving,
  opening,
  coding,
  drafting,
  quotes,
  themes,
  briefs,
  shell,
  cli,
  encryption,
  evaluation,
  exchange,
  exchangeView,
  files,
  forgetting,
  frame,
  read,
  repair,
  rereading,
  revisions,
  safetyView,
  quotesView,
  peopleView,
  preview,
  themesView,
  briefsView,
  undrawn,
};

/** What every language has to say: a message is a text, or a function of what stands in it. */
export type Catalogue = InAnyLanguage<typeof english>;

type InAnyLanguage<Messages> = Messages extends string
  ? string
  : Messages extends (...values: infer Values) => infer Said
    ? (...values: Values) => InAnyLanguage<Said>
    : { readonly [Name in keyof Messages]: InAnyLanguage<Messages[Name]> };

/**
 * The words of this window or command line: read where they are shown and never kept, because a program learns its language
 * when it starts (`speak`), after its modules were loaded.
 * @alias english, until then
 */
export let messages: Catalogue = english;

/** Sets the language of all that is said from now on. Each thread and the page have a catalogue of their own. */
export function speak(catalogue: Catalogue): void {
  messages = catalogue;
}

/**
 * What stands in a brief, in the brief's own language, whatever the window of its author speaks. So does all that is kept in an
 * archive or travels (who is nobody, what an attachment is called): that is read from `english` itself.
 */
export const printed = english.briefs;
