import { tidyLine } from '../tidy';

/** What programs put between the tags of a cell; the first that a column has parts all of its cells. */
const SEPARATORS = ['\n', ';', '|', ','] as const;

/**
 * How a column writes several tags in one cell. A table that repeats a passage for each of its tags has one a cell, and
 * a comma is then part of a name.
 * @param repeats whether passages stand in several rows with different tags
 */
export function tagReader(cells: readonly string[], repeats: boolean): (cell: string) => readonly string[] {
  const separator = repeats
    ? undefined
    : SEPARATORS.find((one) => cells.some((cell) => cell.trim().includes(one)));
  return (cell) =>
    (separator === undefined ? [cell] : withoutBrackets(cell).split(separator))
      .map((name) => tidyLine(name, 200).replace(/^(['"])(.*)\1$/u, '$2'))
      .filter((name) => name !== '');
}

/** A list as Python and JSON write it. */
const withoutBrackets = (cell: string): string => /^\s*\[(.*)\]\s*$/su.exec(cell)?.[1] ?? cell;
