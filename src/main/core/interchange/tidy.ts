import type { IsoInstant } from '../contract/ids';
import { cleanText } from '../contract/rules/clean-text';

/** A name on one line, of at most so many UTF-16 units; empty when nothing can be seen of it. */
export function tidyLine(text: string | null | undefined, longest: number): string {
  const line = cleanText((text ?? '').replace(/[^\S\uFEFF]+|[\p{Cc}]+/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;
}

/** A text of several lines as it can be stored: NFC, LF, no U+0000, no half surrogate pairs. */
export function tidyText(text: string): string {
  return storable(text.replace(/\r\n?/gu, '\n'));
}

const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed().normalize('NFC');

/** An `xsd:dateTime` as a moment in UTC; one that gives no zone is taken for UTC. Null when it is none. */
export function instantOf(written: string | null | undefined): IsoInstant | null {
  const parts = /^\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})?\s*$/u.exec(
    written ?? '',
  );
  const date = new Date(`${parts?.[1] ?? ''}${parts?.[2] ?? 'Z'}`);
  return parts === null || Number.isNaN(date.getTime()) ? null : (date.toISOString() as IsoInstant);
}

/** The first words of a passage, at most sixty UTF-16 units, as a name for it. */
export const firstWords = (passage: string): string => tidyLine(passage.replace(/\s+/gu, ' '), 60);
