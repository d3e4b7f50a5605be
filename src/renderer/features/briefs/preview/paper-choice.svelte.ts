import { PAPERS, type Paper } from '../../../../main/core/contract/brief-pdf';
import { savePreference, readPreference } from '../../../ui/local-preference';

const STORED_UNDER = 'attache.paper';

/**
 * What briefs are drawn on: kept on this computer, because an office has one paper and a brief has the same lines on every
 * one. A colleague who takes the brief in prints it on theirs.
 */
export class PaperChoice {
  #size: Paper = $state(readPaper());

  get size(): Paper {
    return this.#size;
  }

  choose(size: Paper): void {
    this.#size = size;
    savePreference(STORED_UNDER, size);
  }
}

function readPaper(): Paper {
  const kept = readPreference(STORED_UNDER);
  return PAPERS.find((known) => known === kept) ?? 'a4';
}
