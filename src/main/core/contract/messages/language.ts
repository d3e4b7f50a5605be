import { english, speak, type Catalogue } from './catalogue';
import { pseudo } from './pseudo';

/** Catalogues by their language (BCP 47); `en-XA` is the one to test with. */
const CATALOGUES = new Map<string, () => Catalogue>([
  ['en', () => english],
  ['en-XA', pseudo],
]);

let spoken = 'en';

/** The language that is spoken here, as it is handed to the threads and the page that this program starts. */
export const language = (): string => spoken;

/** Speaks a language from now on. One that there is no catalogue for, or none, changes nothing. @param wanted BCP 47 */
export function speakIn(wanted: string | null | undefined): void {
  const tag = wanted ?? '';
  const catalogue = CATALOGUES.get(tag);
  if (catalogue === undefined) return;
  spoken = tag;
  speak(catalogue());
}
