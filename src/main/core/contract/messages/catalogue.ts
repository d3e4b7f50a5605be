/**
 * Every string that a user sees, in one typed catalogue. A second language is a second object of this type.
 * A message with values in it is a function of them.
 */
import { agreement } from './agreement';
import { archive } from './archive';
import { briefs } from './briefs';
import { briefsView } from './briefs-view';
import { cli } from './cli';
import { coding } from './coding';
import { evaluation } from './evaluation';
import { exchange } from './exchange';
import { frame } from './frame';
import { ingest } from './ingest';
import { interchange } from './interchange';
import { peopleView } from './people-view';
import { quotes } from './quotes';
import { quotesView } from './quotes-view';
import { read } from './read';
import { rereading } from './rereading';
import { shell } from './shell';
import { themes } from './themes';
import { themesView } from './themes-view';

export const en = {
  agreement,
  archive,
  ingest,
  interchange,
  coding,
  quotes,
  themes,
  briefs,
  shell,
  cli,
  evaluation,
  exchange,
  frame,
  read,
  rereading,
  quotesView,
  peopleView,
  themesView,
  briefsView,
} as const;

export type Catalogue = typeof en;
