import { CsvError, parse } from 'csv-parse/sync';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { Unit } from '../core/agreement/measures/ratings';

/** What a table of ratings holds. */
export interface RatingsFile {
  readonly ratings: readonly Unit[];
  /** Names of the analysts, where the first row gives them. */
  readonly analysts: readonly string[] | null;
}

/**
 * Reads CSV (RFC 4180) with a row a unit and a column an analyst; empty cells are missing ratings.
 * @param header whether the first row names the analysts; null: it does when none of its cells is ever given as a rating
 * @throws Failure `bad-file` when the table is broken or its rows differ in length
 */
export function readRatings(content: string, header: boolean | null): RatingsFile {
  const [first = [], ...rest] = parseRows(content);
  const names = header ?? looksLikeNames(first, rest);
  const rows = names ? rest : [first, ...rest];
  if (rows.length === 0 || first.length < 2) throw new Failure('bad-file', messages.cli.noRatings);
  return {
    ratings: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    analysts: names ? first : null,
  };
}

function parseRows(content: string): string[][] {
  try {
    return parse(content, { bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) {
      const line: unknown = error.lines;
      throw new Failure('bad-file', messages.cli.brokenRatings(typeof line === 'number' ? line : null), {
        cause: error,
      });
    }
    throw error;
  }
}

function looksLikeNames(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const given = new Set(rest.flat());
  return rest.length > 0 && first.every((cell) => cell !== '' && !given.has(cell));
}
