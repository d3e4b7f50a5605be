import type { Database } from 'better-sqlite3';
import { up as articles } from './0001-articles';
import { up as quotes } from './0002-quotes';
import { up as themes } from './0003-themes';
import { up as briefs } from './0004-briefs';
import { up as journal } from './0005-journal';
import { up as search } from './0006-search';
import { up as samePerson } from './0007-same-person';
import { up as extractor } from './0008-extractor';
import { up as codebook } from './0009-codebook';
import { up as codeColours } from './0010-code-colours';
import { up as exchange } from './0011-exchange';
import { up as corrections } from './0012-corrections';
import { up as settlements } from './0013-settlements';
import { up as coding } from './0014-coding';
import { up as releases } from './0015-releases';
import { up as oneCodebook } from './0016-one-codebook';
import { up as themeNames } from './0017-theme-names';
import { up as forgetting } from './0018-forgetting';
import { up as letters } from './0019-letters';
import { up as newestArticles } from './0020-newest-articles';
import { up as leanIndexes } from './0021-lean-indexes';
import { up as packedFiles } from './0022-packed-files';
import { up as quoteTallies } from './0023-quote-tallies';
import { up as gatheredWords } from './0024-gathered-words';

export interface Migration {
  readonly version: number;
  readonly up: (db: Database) => void;
}

/** Append only: a step that has shipped is never edited, for archives that took it will not take it again. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: articles },
  { version: 2, up: quotes },
  { version: 3, up: themes },
  { version: 4, up: briefs },
  { version: 5, up: journal },
  { version: 6, up: search },
  { version: 7, up: samePerson },
  { version: 8, up: extractor },
  { version: 9, up: codebook },
  { version: 10, up: codeColours },
  { version: 11, up: exchange },
  { version: 12, up: corrections },
  { version: 13, up: settlements },
  { version: 14, up: coding },
  { version: 15, up: releases },
  { version: 16, up: oneCodebook },
  { version: 17, up: themeNames },
  { version: 18, up: forgetting },
  { version: 19, up: letters },
  { version: 20, up: newestArticles },
  { version: 21, up: leanIndexes },
  { version: 22, up: packedFiles },
  { version: 23, up: quoteTallies },
  { version: 24, up: gatheredWords },
];

/** `digestOf` what they make. Written by `schema-docs.test.ts` under ATTACHE_WRITE_DOCS=1, and held by it. */
export const SCHEMA_DIGEST = '6d9ada29f47e9cb71b14e5786642e259d2296fc326f41c36f84202ed00186713';
