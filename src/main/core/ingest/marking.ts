import type { Marking } from '../contract/markings';

const LABEL = /^TLP\s*[: ]\s*(CLEAR|WHITE|GREEN|AMBER\s*\+\s*STRICT|AMBER|RED)$/i;
const PREFIX = /^(?:marking|classification|handling|sharing|marquage|diffusion)\s*:\s*/i;

/**
 * The label of a line that is nothing but a TLP label; labels inside sentences mark nothing.
 * TLP 2.0 (first.org/tlp) renamed WHITE to CLEAR.
 */
export function markingOf(line: string): Marking | null {
  const label = LABEL.exec(
    line
      .trim()
      .replace(/^[[(*]+|[\])*]+$/g, '')
      .replace(PREFIX, ''),
  )?.[1];
  if (label === undefined) return null;
  switch (label.toUpperCase().replace(/\s/g, '')) {
    case 'GREEN':
      return 'TLP:GREEN';
    case 'AMBER':
      return 'TLP:AMBER';
    case 'AMBER+STRICT':
      return 'TLP:AMBER+STRICT';
    case 'RED':
      return 'TLP:RED';
    default:
      return 'TLP:CLEAR';
  }
}
