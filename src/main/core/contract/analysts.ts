import type { AnalystId, Uid } from './ids';

export interface Analyst {
  readonly id: AnalystId;
  readonly uid: Uid;
  readonly name: string;
}
