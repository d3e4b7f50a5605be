import { messages } from '../../../main/core/contract/messages/catalogue';
import { concerns, type Changes, type Interest } from '../../../main/core/contract/changes';
import type { DraftedSection } from '../../../main/core/contract/briefs';
import type { Evidence } from '../../../main/core/contract/evidence';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';
import { PaperChoice } from './preview/paper-choice.svelte';
import { isCited } from './draft-edits';
import { draftNotesOf, notesOn, type DraftNote } from './draft-notes';
import { BriefExport } from './brief-export.svelte';
import type { BriefEditor } from './brief-editor.svelte';
import type { Place } from './evidence-refs';
import { EvidenceShelf } from './evidence-shelf.svelte';
import { shiftLikelihood } from './likelihood-order';
import type { Direction } from './draft-edits';
import { allFindings, listFindingsEvidence, sourcesAbove } from './findings';
import { unsavedBriefsOf } from './unsaved-briefs';
import { placeName } from './place-name';

/** What a brief may cite, and what is said of it. */
const OF_EVIDENCE: Interest = { kinds: ['article', 'quote', 'annotation', 'tag', 'person', 'setting'] };

/** An open brief with the evidence beside it: what the keys and buttons of the editor do. */
export class BriefController {
  readonly shelf: EvidenceShelf;
  readonly paper = new PaperChoice();
  readonly exporter: BriefExport;
  readonly #marking = $derived.by(() => this.editor.draft.marking);
  readonly #sourcesAbove = $derived.by(() =>
    sourcesAbove(this.#marking, this.editor.cited, this.exporter.release.released),
  );
  readonly #findingsOfEvidence = $derived.by(() =>
    listFindingsEvidence(this.editor.citations, this.editor.lookup, this.editor.hidden),
  );
  readonly findings = $derived.by(() =>
    allFindings(this.editor.draft, this.#sourcesAbove, this.editor.undrawn, this.#findingsOfEvidence),
  );
  #drafted: readonly DraftedSection[] = $state.raw([]);
  /** What its author should know of how the draft was made. */
  readonly draftNotes = $derived.by(() => notesOn(this.editor.draft, this.#drafted));

  constructor(
    readonly workspace: Workspace,
    readonly editor: BriefEditor,
  ) {
    this.shelf = new EvidenceShelf(workspace.client, () => editor.places);
    this.exporter = new BriefExport(workspace.client, editor, this.paper);
    this.#drafted = draftNotesOf(workspace.client).find(this.#archivePath, editor.id);
  }

  get interests(): readonly Interest[] {
    return [{ kinds: ['brief'], brief: this.editor.id }, OF_EVIDENCE];
  }

  /** Read again what of it was touched. Saving is a change like any other, and reads no evidence again. */
  async refresh(changes: Changes): Promise<void> {
    const mayDiffer = concerns(changes, [OF_EVIDENCE]);
    // What it cites was read as it was opened, a moment ago.
    await this.editor.refresh(!mayDiffer || this.editor.takeFresh());
    if (this.editor.gone) {
      if (!this.editor.isSaved) return;
      toast(messages.briefsView.gone);
      this.workspace.go({ name: 'briefs' });
      return;
    }
    await this.exporter.release.load();
    if (mayDiffer) await this.shelf.load();
  }

  /** Where new evidence of this kind goes now; null while the brief has no such part. */
  target(kind: Place['kind']): Place | null {
    const index = this.editor[kind];
    return index === null ? null : { kind, index };
  }

  /** Puts a piece into the current part, or takes it out again. */
  toggle(kind: Place['kind'], piece: Evidence | null): void {
    const place = this.target(kind);
    if (place === null || piece === null || this.editor.readOnly) return;
    if (isCited(this.editor.draft, place, piece.ref)) {
      this.editor.dropCitation(place, piece.ref);
      announce(messages.briefsView.uncited(placeName(place)));
      return;
    }
    if (this.shelf.filter.unusedOnly) this.shelf.step(1);
    this.editor.learn([piece]);
    this.editor.cite(place, piece.ref);
    announce(messages.briefsView.cited(placeName(place)));
  }

  /** Adds the next proposals of a theme to its section. */
  async takeMore({ more, theme }: DraftNote): Promise<void> {
    if (more === null || this.editor.readOnly) return;
    await this.workspace.act(() => this.editor.read(more.refs));
    this.editor.citeAll(more.place, more.refs);
    announce(messages.drafting.added(more.refs.length, theme));
  }

  /** The notes on the draft have been read. */
  dropNotes(): void {
    this.#drafted = [];
    draftNotesOf(this.workspace.client).drop(this.#archivePath, this.editor.id);
  }

  get #archivePath(): string {
    return this.workspace.archive?.path ?? '';
  }

  /** Moves the current judgement's likelihood to its neighbour on the scale. */
  shiftLikelihood(by: Direction): void {
    const index = this.editor.judgement;
    const judgement = index === null ? undefined : this.editor.draft.judgements[index];
    if (index === null || judgement === undefined) return;
    const likelihood = shiftLikelihood(judgement.likelihood, by);
    this.editor.changeJudgement(index, { likelihood });
    announce(
      `${messages.briefsView.judgementShort(index + 1)}: ${messages.briefsView.likelihoods[likelihood]}`,
    );
  }

  openArticle(piece: Evidence | null): void {
    if (piece === null) return;
    const { articleId } = piece.source;
    this.workspace.go(
      piece.ref.kind === 'quote'
        ? { name: 'read', articleId, quoteId: piece.ref.id }
        : { name: 'read', articleId, annotationId: piece.ref.id },
    );
  }

  async remove(): Promise<void> {
    const { title } = this.editor.draft;
    await this.workspace.act(async () => {
      await this.editor.save();
      await this.workspace.client.removeBrief({ briefId: this.editor.id });
      this.workspace.go({ name: 'briefs' });
      toast(messages.briefsView.removedBrief(title || messages.briefsView.untitled), {
        action: { label: messages.briefsView.undo, run: () => void this.workspace.undo() },
      });
    });
  }

  /** The view goes away: save, and keep the text at hand if that fails. */
  async leave(archivePath: string): Promise<void> {
    if (this.editor.gone) return;
    const unsaved = unsavedBriefsOf(this.workspace.client);
    unsaved.keep(archivePath, this.editor);
    if (await this.editor.save()) {
      unsaved.release(archivePath, this.editor);
      return;
    }
    toast(messages.briefsView.leftUnsaved(this.editor.draft.title || messages.briefsView.untitled), {
      tone: 'bad',
      action: {
        label: messages.briefsView.open,
        run: () => this.workspace.go({ name: 'briefs', briefId: this.editor.id }),
      },
    });
  }
}
