import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { InterchangeCalls } from '../../core/contract/calls/interchange';
import { EXPORT_FORMATS } from '../../core/contract/interchange';
import { base64, phrase } from '../shapes';
import { parser } from '../parser';

export const interchangeParsers: Pick<Parsers, keyof InterchangeCalls> = {
  exportLosses: parser('exportLosses', v.strictObject({ format: v.picklist(EXPORT_FORMATS) })),
  exportCoded: parser('exportCoded', v.strictObject({ format: v.picklist(EXPORT_FORMATS) })),
  takeIn: parser(
    'takeIn',
    v.strictObject({ fileName: v.nullable(phrase(255)), base64, dryRun: v.boolean() }),
  ),
};
