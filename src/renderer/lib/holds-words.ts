/** By the core's own rule, so that a list that is filtered here and one that is filtered there find the same. */
export { holdsWords, wordsOf } from '../../main/core/contract/rules/holds-words';
