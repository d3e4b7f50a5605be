/** Words written one after the other, as a set. */
export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => line.replaceAll('’', "'").split(/\s+/)).filter((word) => word !== ''),
  );
}
