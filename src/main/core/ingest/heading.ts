/**
 * Whether a line standing alone reads as a crosshead: short, beginning like a name or a sentence, and not ending like
 * a sentence. A question may be one; speech and labels (`Q:`) are not.
 */
export function looksLikeHeading(line: string): boolean {
  return (
    line.length <= 100 &&
    line.split(/\s+/).length <= 16 &&
    /^[\p{Lu}\p{N}‘']/u.test(line) &&
    !/[.!:;,…”"»—–-]$/u.test(line) &&
    !/^[^\s:]{1,20}(?: [^\s:]{1,20})? ?:(?:\s|$)/u.test(line)
  );
}
