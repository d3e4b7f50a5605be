import type { RawDocument, StatedDetails } from './document';
import { lineFacts } from './line-facts';
import { mergeStated } from './stated-field';

const MOST_BLOCKS = 14;
const END_MARK = /^(?:ends?|fin|###|# # #|[-–— ]*30[-–— ]*|[-–— ]*(?:ends?|fin)[-–— ]*)$/i;
const CREDITS = /^\((?:reporting|writing|editing|additional reporting)\b[^)]*\)$/i;

/** Takes the foot off an article: source line, licence, dates of updating, furniture, end marks. It ends where the article's words do. */
export function readFoot(raw: RawDocument): RawDocument {
  const found: StatedDetails[] = [];
  let end = raw.blocks.length;
  while (end > 0 && raw.blocks.length - end < MOST_BLOCKS) {
    const text = raw.blocks[end - 1]?.text ?? '';
    const facts = lineFacts(text);
    if (facts === null && !END_MARK.test(text.trim()) && !CREDITS.test(text)) break;
    if (facts !== null) found.push(facts.stated);
    end -= 1;
  }
  return { stated: mergeStated(raw.stated, ...found.reverse()), blocks: raw.blocks.slice(0, end) };
}
