import { COEFFICIENTS, type AgreementFigures } from '../core/contract/agreement';
import { messages } from '../core/contract/messages/catalogue';
import type { Terminal } from './terminal';

/** Every coefficient by its name, null where there is none, and the reasons beside them. */
export function figuresAsData(figures: AgreementFigures): object {
  const values = COEFFICIENTS.map((name) => [name, figures[name].value]);
  const reasons = COEFFICIENTS.flatMap((name) => {
    const { why } = figures[name];
    return why === null ? [] : [[name, messages.agreement.why[why]]];
  });
  return {
    units: figures.units,
    pairs: figures.pairs,
    ...(Object.fromEntries(values) as object),
    why: Object.fromEntries(reasons) as object,
  };
}

/** A line a coefficient, with the reason where there is none. */
export async function printFigures(terminal: Terminal, figures: AgreementFigures): Promise<void> {
  for (const name of COEFFICIENTS) {
    const { value, why } = figures[name];
    await terminal.print(
      messages.cli.coefficient(messages.agreement.names[name], value, why && messages.agreement.why[why]),
    );
  }
}
