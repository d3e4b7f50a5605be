import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfText, PdfValue } from './values';

/** Entries of a leaf: a reader looks through few of them, and PDF/A-1 allows no array of more than 8,191. */
const LEAF = 1_000;

/**
 * A tree in which readers look things up (ISO 32000-1, 7.9.6 and 7.9.7), of one level or, if it is large, two.
 * @param entries in the order of their keys
 */
export function writeTree(
  pdf: PdfFile,
  kind: 'Names' | 'Nums',
  entries: readonly (readonly [PdfText | number, PdfValue])[],
): PdfDictionary {
  if (entries.length <= LEAF) return { [kind]: entries.flat() };
  const leaves = Array.from({ length: Math.ceil(entries.length / LEAF) }, (_, index) =>
    entries.slice(index * LEAF, (index + 1) * LEAF),
  );
  return {
    Kids: leaves.map((leaf) =>
      pdf.add({ Limits: [leaf[0]?.[0] ?? null, leaf.at(-1)?.[0] ?? null], [kind]: leaf.flat() }),
    ),
  };
}
