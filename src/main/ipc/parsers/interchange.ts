import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { InterchangeCalls } from '../../core/contract/calls/interchange';
import { base64, format, leavingTerms, marking, phrase } from '../shapes';
import { parser } from '../parser';

export const interchangeParsers: Pick<Parsers, keyof InterchangeCalls> = {
  exportLosses: parser('exportLosses', v.strictObject({ format, marking: v.optional(marking) })),
  exportCoded: parser('exportCoded', v.strictObject({ format, ...leavingTerms })),
  takeIn: parser(
    'takeIn',
    v.strictObject({ fileName: v.nullable(phrase(255)), base64, dryRun: v.boolean() }),
  ),
};
