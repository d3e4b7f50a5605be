import type { AnalystId, Uid } from './ids';
import { en } from './messages/catalogue';

export interface Analyst {
  readonly id: AnalystId;
  readonly uid: Uid;
  readonly name: string;
}

/** What releases until 2.x wrote where nobody had said who works here: it is nobody's name. */
const FORMER_PLACEHOLDER = 'Analyst';

/** Whether somebody has said who this is. */
export const isNamed = (name: string): boolean =>
  name.trim() !== '' && name !== en.archive.unnamedAnalyst && name !== FORMER_PLACEHOLDER;

/** How an analyst is called; who has not said so is said to be unnamed, in whatever file the name stands. */
export const calledBy = (name: string): string => (isNamed(name) ? name : en.archive.unnamedAnalyst);
