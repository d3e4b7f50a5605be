/** Marks in the source that tell which pieces a test runs, so that no mutant is tried on tests that never come by. Pure. */

/**
 * @param {string} text a source
 * @param {readonly { start: number, end: number, isStatement: boolean, id: number }[]} pieces what is marked, with its number
 * @returns {string} the source, in which a piece sets `globalThis.__ran[id]` when it runs
 */
export function probed(text, pieces) {
  const marks = pieces.flatMap(({ start, end, isStatement, id }) => {
    const mark = `globalThis.__ran && (globalThis.__ran[${id}] = 1)`;
    return [
      { at: start, put: isStatement ? `{ ${mark}; ` : `(${mark}, `, rank: end - start, opens: true },
      { at: end, put: isStatement ? ' }' : ')', rank: end - start, opens: false },
    ];
  });
  // Where several meet: what ends comes first, the inner before the outer; then what begins, the outer before the inner.
  marks.sort(
    (a, b) =>
      a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.rank - a.rank : a.rank - b.rank),
  );
  let done = 0;
  let out = '';
  for (const { at, put } of marks) {
    out += text.slice(done, at) + put;
    done = at;
  }
  return out + text.slice(done);
}
