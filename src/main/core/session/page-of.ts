/** As much as one reply holds, in bytes of its JSON as UTF-8: what the window draws at once, and no list of thousands. */
const MOST_BYTES = 60_000;

/** As many of the rows, from the first on, as one reply holds; the first is among them, however long. */
export function fitting<Row>(rows: readonly Row[], most = MOST_BYTES): Row[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
    return index > 0 && bytes > most;
  });
  return end === -1 ? [...rows] : rows.slice(0, end);
}
