import type { Parsers } from '../core/contract/calls';
import { agreementParsers } from './parsers/agreement';
import { annotationParsers } from './parsers/annotations';
import { archiveParsers } from './parsers/archive';
import { articleParsers } from './parsers/articles';
import { briefParsers } from './parsers/briefs';
import { codingParsers } from './parsers/coding';
import { exchangeParsers } from './parsers/exchange';
import { interchangeParsers } from './parsers/interchange';
import { leavingParsers } from './parsers/leaving';
import { personParsers } from './parsers/people';
import { quoteParsers } from './parsers/quotes';
import { safetyParsers } from './parsers/safety';
import { themeParsers } from './parsers/themes';

/** From unknown to a request, call by call: nothing reaches a handler that has not passed here. */
export const parsers: Parsers = {
  ...archiveParsers,
  ...articleParsers,
  ...quoteParsers,
  ...personParsers,
  ...themeParsers,
  ...annotationParsers,
  ...agreementParsers,
  ...briefParsers,
  ...exchangeParsers,
  ...interchangeParsers,
  ...leavingParsers,
  ...safetyParsers,
  ...codingParsers,
};
