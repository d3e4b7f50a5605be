import { PAPERS, type Paper } from '../../../main/core/contract/brief-pdf';

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
    try {
      localStorage.setItem(STORED_UNDER, size);
    } catch {
      // Storage may be closed to this page; the choice then lasts as long as the brief is open.
    }
  }
}

function readPaper(): Paper {
  try {
    const kept = localStorage.getItem(STORED_UNDER);
    return PAPERS.find((known) => known === kept) ?? 'a4';
  } catch {
    return 'a4';
  }
}
