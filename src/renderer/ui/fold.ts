/** Lower case without accents, so that "Oszlany" finds "Oszlány". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
