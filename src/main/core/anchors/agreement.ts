/** UTF-16 units that agree around a passage, on each side of it; a text that ends on both sides at once agrees for ever. */
export interface ContextAgreement {
  readonly before: number;
  readonly after: number;
}

/** Agreement is not followed further: no repeated passage of prose is that long. */
const FAR = 4_096;

/**
 * How far two texts agree around the same words.
 * @param at where the words start in `from`
 * @param toAt where they start in `to`
 * @param far units on each side after which it is not followed further
 */
export function contextAgreement(
  from: string,
  at: number,
  to: string,
  toAt: number,
  length: number,
  far = FAR,
): ContextAgreement {
  let before = 0;
  while (before < far && before < at && before < toAt && from[at - 1 - before] === to[toAt - 1 - before]) {
    before += 1;
  }
  if (before === at && before === toAt) before = far;
  const [end, toEnd] = [at + length, toAt + length];
  let after = 0;
  while (
    after < far &&
    end + after < from.length &&
    toEnd + after < to.length &&
    from[end + after] === to[toEnd + after]
  ) {
    after += 1;
  }
  if (end + after === from.length && toEnd + after === to.length) after = far;
  return { before, after };
}
