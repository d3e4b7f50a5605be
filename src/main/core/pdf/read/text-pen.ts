import type { Area } from './areas';
import type { PdfObject } from './objects';
import type { TextFont } from './text-fonts';

/** Of an em: what every letter has ink in, so that whatever lies over it hides something. */
const BODY = { from: 0.08, to: 0.42 } as const;

/** Where text comes to stand (ISO 32000-1, 9.4.4), as far as we set it: upright, and at its own size. */
export class TextPen {
  size = 0;
  /** Points behind each glyph. */
  tracking = 0;
  /** Points above the line. */
  rise = 0;
  #x = 0;
  #y = 0;

  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
  }

  /** Shows the operands of an operator. @returns the area of the middle of its letters */
  show(operands: readonly PdfObject[], { width, advance }: TextFont): Area {
    let [left, right] = [this.#x, this.#x];
    for (const item of operands) {
      if (typeof item === 'number') this.#x -= (item / 1000) * this.size;
      if (!(item instanceof Uint8Array)) continue;
      left = Math.min(left, this.#x);
      for (let at = 0; at < item.length; at += width) {
        const code = width === 1 ? (item[at] ?? 0) : (item[at] ?? 0) * 256 + (item[at + 1] ?? 0);
        this.#x += (advance(code) / 1000) * this.size + this.tracking;
        right = Math.max(right, this.#x);
      }
    }
    const base = this.#y + this.rise;
    return { left, right, bottom: base + BODY.from * this.size, top: base + BODY.to * this.size };
  }
}
