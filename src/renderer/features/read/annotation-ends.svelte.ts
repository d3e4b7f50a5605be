import type { Span } from '../../../main/core/contract/anchors';
import { moveEdge, snapEdge, type Edge } from './word-steps';

/** The ends of the current annotation: moved by keys they hold at once, dragged they hold when they are let go. */
export class AnnotationEnds {
  span = $state.raw<Span>({ start: 0, end: 0 });
  readonly #text: string;
  readonly #from: Span;

  /** @param save writes new ends down */
  constructor(
    text: string,
    { start, end }: Span,
    readonly save: (span: Span) => Promise<void>,
  ) {
    this.#text = text;
    this.#from = { start, end };
    this.span = this.#from;
  }

  moveEdge(edge: Edge, step: 1 | -1): Promise<void> {
    this.span = moveEdge(this.#text, this.span, edge, step);
    return this.drop();
  }

  /** Brings an end to the edge of a word that is nearest to an offset. */
  dragEdge(edge: Edge, offset: number): void {
    this.span = snapEdge(this.#text, this.span, edge, offset);
  }

  async drop(): Promise<void> {
    const { start, end } = this.span;
    if (start !== this.#from.start || end !== this.#from.end) await this.save(this.span);
  }
}
