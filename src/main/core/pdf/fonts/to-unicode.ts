import { hex4 } from '../file/values';

/** Adobe Technical Note 5014 allows 100 entries a block. */
const BLOCK = 100;

/** The CMap by which a reader turns codes back into characters. `codePoints` is by code; 0 is .notdef. */
export function toUnicodeMap(codePoints: readonly (readonly number[] | undefined)[]): Uint8Array {
  const rows = codePoints.flatMap((points, code) =>
    code === 0 || points === undefined ? [] : [`<${hex4(code)}> <${utf16(points)}>`],
  );
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += BLOCK) {
    const block = rows.slice(start, start + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return new TextEncoder().encode(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`);
}

function utf16(codePoints: readonly number[]): string {
  const characters = String.fromCodePoint(...codePoints);
  return Array.from({ length: characters.length }, (_, index) => hex4(characters.charCodeAt(index))).join('');
}
