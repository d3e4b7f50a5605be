import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { LeavingCalls } from '../../core/contract/calls/leaving';
import { EXPORT_FORMATS } from '../../core/contract/interchange';
import { marking, NOTHING } from '../shapes';
import { parser } from '../parser';

export const leavingParsers: Pick<Parsers, keyof LeavingCalls> = {
  leftOut: parser('leftOut', v.strictObject({ form: v.picklist([...EXPORT_FORMATS, 'coding']), marking })),
  listReleases: parser('listReleases', NOTHING),
};
