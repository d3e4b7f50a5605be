/**
 * Every string that a user sees, in one typed catalogue. A second language is a second object of this type.
 * A message with values in it is a function of them.
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

export const en = {
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
} as const;
