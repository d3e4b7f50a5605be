/** The id that an `INSERT … RETURNING id` gave: it always gives one, or throws before. */
export function inserted<Id>(row: { readonly id: Id } | undefined): Id {
  if (row === undefined) throw new Error('the archive returned no id');
  return row.id;
}
