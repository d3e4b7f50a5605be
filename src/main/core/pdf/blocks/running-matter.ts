import type { BriefDocument } from '../../briefs/document';
import { shortenedTitles } from '../../briefs/shortened-title';
import { printed } from '../../contract/messages/catalogue';
import { COLORS, MARKING_COLORS } from '../page/colors';
import { GRID } from '../page/geometry';
import type { ArtifactKind, PageCanvas } from '../page/page-canvas';
import type { StructureElement } from '../tags/structure';
import type { Line } from '../text/line';
import { measureText } from '../text/fragments';
import { STYLES, type TextStyle } from '../text/style';
import type { Composition } from './composition';

const MARKING_PADDING = 5;
/** Between running text and a marking or the page number. */
const CLEARANCE = 14;

/** What every page carries at its head and foot: title, marking, page number. Readers hear it once. */
export class RunningMatter {
  readonly #marking: { readonly line: Line; readonly width: number } | null;
  readonly #markingElement: StructureElement;

  constructor(
    private readonly document: BriefDocument,
    private readonly composition: Composition,
  ) {
    this.#markingElement = composition.element('P', composition.root);
    this.#marking = document.marking === 'none' ? null : this.#layOutMarking(document.marking);
  }

  /** Before the body of a page: on page 1 the marking is content, so that it is heard first. */
  drawHead(canvas: PageCanvas): void {
    this.#drawMarking(
      canvas,
      canvas.page.headCentre,
      'Header',
      canvas.index === 0 ? this.#markingElement : null,
    );
    const { head, title, sample } = this.document;
    const strong = canvas.index === 0 ? head : title;
    const plain = sample ? printed.sampleRunningHead : '';
    const room = GRID.measure - (this.#marking?.width ?? 0) - CLEARANCE;
    const plainLine = this.composition.line(plain, STYLES.running);
    const strongLine = this.#cut(strong, STYLES.runningStrong, room - plainLine.width - CLEARANCE);
    const base = centred(canvas.page.headCentre, STYLES.running);
    canvas.artifactLine(strongLine, canvas.page.left, base, 'Header');
    const left = strongLine.width === 0 ? canvas.page.left : canvas.page.left + strongLine.width + CLEARANCE;
    canvas.artifactLine(plainLine, left, base, 'Header');
  }

  drawFoot(canvas: PageCanvas, pages: number): void {
    const base = centred(canvas.page.footCentre, STYLES.running);
    canvas.artifactLine(
      this.composition.line(this.document.foot, STYLES.running),
      canvas.page.left,
      base,
      'Footer',
    );
    const page = this.composition.line(printed.page(canvas.index + 1, pages), STYLES.running);
    canvas.artifactLine(page, canvas.page.left + (GRID.measure - page.width) / 2, base, 'Footer');
    this.#drawMarking(canvas, canvas.page.footCentre, 'Footer', null);
  }

  #layOutMarking(marking: keyof typeof MARKING_COLORS): { line: Line; width: number } {
    const style: TextStyle = { ...STYLES.marking, color: MARKING_COLORS[marking] };
    const line = this.composition.line(marking, style);
    return { line, width: line.width + 2 * MARKING_PADDING };
  }

  #drawMarking(
    canvas: PageCanvas,
    centre: number,
    kind: ArtifactKind,
    element: StructureElement | null,
  ): void {
    if (this.#marking === null) return;
    const { line, width } = this.#marking;
    const { leading } = STYLES.marking;
    const left = canvas.page.left + GRID.measure - width;
    canvas.rectangle({ left, top: centre - leading / 2, width, height: leading }, COLORS.black, kind);
    const base = centred(centre, STYLES.marking);
    if (element === null) canvas.artifactLine(line, left + MARKING_PADDING, base, kind);
    else canvas.line(line, left + MARKING_PADDING, base, element);
  }

  /** As much of it as there is room for; the title page has it whole. */
  #cut(text: string, style: TextStyle, room: number): Line {
    let shown = '';
    for (shown of shortenedTitles(text)) {
      if (measureText(shown, style, this.composition.fonts) <= room) break;
    }
    return this.composition.line(shown, style);
  }
}

/** Baseline of capitals and figures centred on a height. */
const centred = (centre: number, style: { readonly size: number }): number => centre + style.size * 0.33;
