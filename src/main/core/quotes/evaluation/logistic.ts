/** One case to learn from: what was there, and how it came out. */
export interface Case {
  readonly evidence: readonly string[];
  readonly right: boolean;
}

/** Newton's method is there after a handful; more are never needed. */
const MOST_STEPS = 50;
const SMALL_STEP = 1e-9;

/**
 * Logistic regression with a ridge penalty, by Newton's method (Bishop, Pattern Recognition and Machine Learning, 4.3.3).
 * The weight of `free` is not penalised: with little to learn from, everything else shrinks and the base rate stays.
 * @param ridge the penalty; as if each weight had a normal prior of variance 1/ridge around 0
 */
export function fitLogistic(
  cases: readonly Case[],
  ridge: number,
  free: string,
): ReadonlyMap<string, number> {
  const names = [...new Set(cases.flatMap(({ evidence }) => evidence))].sort();
  const columns = new Map(names.map((name, column) => [name, column]));
  const rows = cases.map(({ evidence }) => evidence.map((item) => columns.get(item) ?? 0));
  const penalties = names.map((name) => (name === free ? 0 : ridge));
  let weights = names.map(() => 0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(rows, cases, weights, penalties);
    weights = weights.map((weight, column) => weight + (change[column] ?? 0));
    if (change.every((by) => Math.abs(by) < SMALL_STEP)) break;
  }
  return new Map(names.map((name, column) => [name, weights[column] ?? 0]));
}

function newtonStep(
  rows: readonly (readonly number[])[],
  cases: readonly Case[],
  weights: readonly number[],
  penalties: readonly number[],
): number[] {
  const gradient = weights.map((weight, column) => -(penalties[column] ?? 0) * weight);
  const hessian = weights.map((_, row) =>
    weights.map((__, column) => (row === column ? (penalties[row] ?? 0) : 0)),
  );
  for (const [index, row] of rows.entries()) {
    const sum = row.reduce((total, column) => total + (weights[column] ?? 0), 0);
    const probability = 1 / (1 + Math.exp(-sum));
    const miss = (cases[index]?.right === true ? 1 : 0) - probability;
    for (const a of row) {
      gradient[a] = (gradient[a] ?? 0) + miss;
      const line = hessian[a];
      if (line === undefined) continue;
      for (const b of row) line[b] = (line[b] ?? 0) + probability * (1 - probability);
    }
  }
  return solve(hessian, gradient);
}

/** Solves `matrix · x = right` for a symmetric, positive definite matrix: Gauss, without pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    const head = pivot[at] ?? 1;
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / head;
      for (let column = at; column < row.length; column += 1) {
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
      }
    }
  }
  const found = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let rest = row[rows.length] ?? 0;
    for (let column = at + 1; column < rows.length; column += 1) {
      rest -= (row[column] ?? 0) * (found[column] ?? 0);
    }
    found[at] = rest / (row[at] ?? 1);
  }
  return found;
}
