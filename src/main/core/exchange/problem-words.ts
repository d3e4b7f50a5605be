import { messages } from '../contract/messages/catalogue';
import type { PayloadProblem } from './problem';

/** Why data is not taken and what to do about it, as the end of a sentence. */
export function refusalInWords(problem: PayloadProblem | keyof typeof messages.exchange.problems): string {
  return typeof problem === 'string'
    ? messages.exchange.advised(problem, messages.exchange.problems[problem])
    : messages.exchange.advised(problem.code, problemInWords(problem));
}

/** Why data is not taken, as a part of a sentence. */
export function problemInWords(problem: PayloadProblem): string {
  const words = messages.exchange;
  switch (problem.code) {
    case 'newer':
      return words.newer(problem.version);
    case 'shape':
      return words.shape(problem.where, problem.what);
    case 'digest':
      return words.digest(problem.parts);
    case 'duplicate':
      return words.duplicate(problem.what);
    case 'missing':
      return words.missing(problem.what);
    case 'anchor':
      return words.anchor(problem.what);
    case 'text-hash':
      return words.textHash(problem.what);
    case 'address':
      return words.address(problem.what);
    case 'date':
      return words.date(problem.what);
    case 'invisible':
      return words.invisible(problem.where);
    case 'lookalike':
      return words.lookalike(problem.name, problem.other);
    case 'marking':
      return words.marking(problem.title, problem.marking);
    case 'not-json':
    case 'not-canonical':
    case 'not-ours':
    case 'too-deep':
    case 'too-big':
    case 'theme-circle':
      return words.problems[problem.code];
  }
}
