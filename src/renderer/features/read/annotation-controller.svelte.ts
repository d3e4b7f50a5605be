import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Span } from '../../../main/core/contract/anchors';
import type { Annotation } from '../../../main/core/contract/annotations';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';
import { AnnotationEnds } from './annotation-ends.svelte';
import type { Reading } from './reading.svelte';
import type { Edge } from './word-steps';

/** What can be done to the current annotation besides tagging and noting: its ends, cutting it, joining it to another. */
export class AnnotationController {
  /** The ends of the current annotation; null when none is current, or it may not be changed. */
  readonly ends: AnnotationEnds | null = $derived.by(() => {
    const { annotation, article } = this.reading;
    const isShown = this.reading.tab === 'annotations' && !this.workspace.readOnly;
    if (annotation === null || article === null || !isShown) return null;
    return new AnnotationEnds(article.revision.text, annotation.anchor, (span) =>
      this.#resize(annotation, span),
    );
  });
  /** Each change waits for the last: a key that is held down moves an end step by step. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    readonly workspace: Workspace,
    readonly reading: Reading,
  ) {}

  moveEnd(edge: Edge, step: 1 | -1): void {
    // Read when its turn has come: by then the ends stand where the last step put them.
    this.#act(async () => await this.ends?.moveEdge(edge, step));
  }

  /** Makes two of the current annotation at the cursor. */
  split(): void {
    this.#act(async () => {
      const { annotation, caret } = this.reading;
      if (annotation === null || caret === null || !isInside(annotation, caret)) {
        toast(messages.read.splitWhere);
      } else {
        await this.reading.splitAnnotation(annotation.id, caret);
        announce(messages.read.split);
      }
    });
  }

  /** Joins the current annotation to the next one of the same analyst, or to the one before. */
  merge(by: 1 | -1): void {
    this.#act(async () => {
      const { annotation } = this.reading;
      const other = annotation === null ? null : this.neighbour(annotation, by);
      if (annotation === null || other === null) toast(messages.read.mergeWhat);
      else {
        await this.reading.mergeAnnotations(annotation.id, other.id);
        announce(messages.read.merged);
      }
    });
  }

  /** What an annotation would be merged with. */
  neighbour({ id, analystId }: Annotation, by: 1 | -1): Annotation | null {
    const mine = this.reading.annotations.filter((other) => other.analystId === analystId);
    return mine[mine.findIndex((other) => other.id === id) + by] ?? null;
  }

  #resize({ id }: Annotation, span: Span): Promise<void> {
    return this.workspace.act(async () => {
      await this.reading.resizeAnnotation(id, span);
      announce(messages.read.resized(this.reading.textOf(span)));
    });
  }

  #act(run: () => Promise<void>): void {
    if (this.workspace.readOnly) toast(messages.read.readOnly);
    else this.#last = this.#last.then(() => this.workspace.act(run));
  }
}

const isInside = ({ anchor }: Annotation, offset: number): boolean =>
  anchor.start < offset && offset < anchor.end;
