import type { ChangedKind, Interest } from '../../../main/core/contract/changes';
import type { ThemeId } from '../../../main/core/contract/ids';
import type { CodebookChange } from '../../../main/core/contract/codebook';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { SuggestedPassage } from '../../../main/core/contract/suggestions';
import type { ThemePassage } from '../../../main/core/contract/theme-page';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';
import { Codebook, passagesOf, type Move } from './codebook.svelte';
import { LikelyPassages } from './likely-passages.svelte';
import { mergeTarget, type MergeTarget } from './merge-target';
import { ThemeForm } from './theme-form.svelte';
import { ThemePage } from './theme-page.svelte';
import { ThemeSplit } from './theme-split.svelte';

const PASSAGES: readonly ChangedKind[] = ['theme', 'tag', 'quote', 'annotation', 'rejection'];

/** Everything the codebook's view can do; what it draws is in the classes that this one holds. */
export class ThemeController {
  readonly codebook: Codebook;
  readonly page: ThemePage;
  readonly likely: LikelyPassages;
  form = $state.raw<ThemeForm | null>(null);
  merging = $state.raw<MergeTarget | null>(null);
  splitting = $state.raw<ThemeSplit | null>(null);
  history = $state.raw<readonly CodebookChange[] | null>(null);
  removing = $state(false);
  list = $state<'tagged' | 'likely'>('tagged');
  /** Rises when focus should go to the selected theme. */
  returned = $state(0);

  constructor(readonly workspace: Workspace) {
    this.codebook = new Codebook(workspace.client, () => workspace.themes);
    this.page = new ThemePage(
      workspace.client,
      () => this.codebook.selected?.theme ?? null,
      () => workspace.themes,
    );
    this.likely = new LikelyPassages(workspace.client);
  }

  get theme() {
    return this.codebook.selected?.theme ?? null;
  }

  /** What is shown of a theme. What is likely is learned from every tag. */
  interests(theme: ThemeId | undefined): readonly Interest[] {
    return [
      { kinds: PASSAGES, theme: this.list === 'likely' ? undefined : theme },
      { kinds: ['article', 'person', 'setting'] },
    ];
  }

  /** Reads what the selected theme's page shows. */
  load(): void {
    void this.workspace.act(() => this.page.load());
    const { theme } = this;
    if (this.list === 'likely' && theme?.status === 'active') {
      void this.workspace.act(() => this.likely.load(theme.id));
    }
  }

  select(theme: ThemeId): void {
    this.form = null;
    this.codebook.select(theme);
  }

  step(by: number): void {
    if (this.form) return;
    this.codebook.step(by);
    this.returned += 1;
  }

  move(move: Move): void {
    const { theme } = this;
    if (!this.#mayWrite() || this.form || theme === null) return;
    const parentId = this.codebook.placeFor(move)?.parentId ?? null;
    const parent = this.workspace.themes.find(({ id }) => id === parentId)?.name ?? '';
    void this.workspace.act(async () => {
      if (!(await this.codebook.move(move))) return;
      await this.workspace.refresh();
      if (move === 'under') announce(messages.themesView.movedUnder(theme.name, parent));
      else if (move === 'out') announce(messages.themesView.movedOut(theme.name));
      else {
        announce(
          messages.themesView.moved(
            theme.name,
            this.codebook.rows.findIndex((row) => row.theme.id === theme.id) + 1,
          ),
        );
      }
      this.returned += 1;
    });
  }

  add(): void {
    if (this.#mayWrite()) this.form = new ThemeForm(this.workspace.client, null, this.workspace.themes);
  }

  edit(): void {
    const { theme, workspace } = this;
    if (this.#mayWrite() && theme) this.form = new ThemeForm(workspace.client, theme, workspace.themes);
  }

  cancel(): void {
    this.form = null;
    this.returned += 1;
  }

  save(): void {
    const current = this.form;
    if (!current) return;
    void this.workspace.act(async () => {
      const id = await current.save();
      if (id === null) return;
      // The list must hold a new theme before it can be selected.
      await this.#settle(
        id,
        current.theme ? messages.themesView.saved(current.name) : messages.themesView.added(current.name),
      );
    });
  }

  toggleRetired(): void {
    const { theme } = this;
    if (!this.#mayWrite() || this.form || theme === null) return;
    void this.workspace.act(async () => {
      await this.codebook.toggleRetired();
      const text =
        theme.status === 'active'
          ? messages.themesView.retiredNow(theme.name)
          : messages.themesView.revivedNow(theme.name);
      toast(text);
      await this.#settle(theme.id, text);
    });
  }

  askToMerge(): void {
    const { theme, workspace } = this;
    if (this.#mayWrite() && !this.form && theme) this.merging = mergeTarget(theme, workspace.themes);
  }

  merge(): void {
    const kept = this.merging?.kept.chosen ?? null;
    const merged = this.merging?.merged;
    if (kept === null || merged === undefined) return;
    void this.workspace.act(async () => {
      await this.workspace.client.mergeThemes({ keptId: kept.id, mergedId: merged.id });
      this.merging = null;
      const text = messages.themesView.merging.done(merged.name, kept.name);
      toast(text);
      await this.#settle(kept.id, text);
    });
  }

  askToSplit(): void {
    const { theme, page, workspace } = this;
    if (!this.#mayWrite() || this.form || theme === null || passagesOf(theme) === 0) return;
    const splitting = new ThemeSplit(
      theme,
      passagesOf(theme),
      (offset) => page.passagesFrom(theme.id, offset),
      workspace.themes,
      workspace.client,
    );
    void workspace.act(async () => {
      await splitting.showMore();
      this.splitting = splitting;
    });
  }

  showMoreToSplit(): void {
    const { splitting } = this;
    if (splitting !== null) void this.workspace.act(() => splitting.showMore());
  }

  split(): void {
    const { splitting } = this;
    if (splitting?.isReady !== true) return;
    const { details, targets, theme } = splitting;
    void this.workspace.act(async () => {
      const added = await this.workspace.client.splitTheme({ themeId: theme.id, details, targets });
      this.splitting = null;
      const text = messages.themesView.splitting.done(added.name, targets.length);
      toast(text);
      await this.#settle(added.id, text);
    });
  }

  askToRemove(): void {
    this.removing = this.theme !== null && this.form === null && this.#mayWrite();
  }

  remove(): void {
    const name = this.theme?.name ?? '';
    void this.workspace.act(async () => {
      await this.codebook.remove();
      toast(messages.themesView.removed(name));
      this.returned += 1;
    });
  }

  /** On to where analysts compare their coding. */
  compare(): void {
    if (!this.form) this.workspace.go({ name: 'agreement' });
  }

  showHistory(): void {
    void this.workspace.act(async () => {
      this.history = await this.workspace.client.readCodebookHistory({});
    });
  }

  toggleExample(passage: ThemePassage): void {
    if (this.#mayWrite()) void this.workspace.act(() => this.page.toggleExample(passage));
  }

  /** Tags the passage that the keys work on, or another, with the theme that it is likely to carry. */
  acceptLikely(passage: SuggestedPassage | null = this.likely.current): void {
    if (!this.#mayWrite() || passage === null) return;
    void this.workspace.act(async () => {
      await this.likely.accept(passage);
      announce(messages.themesView.likely.accepted(this.theme?.name ?? ''));
    });
  }

  rejectLikely(passage: SuggestedPassage | null = this.likely.current): void {
    if (!this.#mayWrite() || passage === null) return;
    void this.workspace.act(async () => {
      await this.likely.reject(passage);
      announce(messages.themesView.likely.rejected(this.theme?.name ?? ''));
    });
  }

  open({ target, articleId }: ThemePassage): void {
    const at = target.kind === 'quote' ? { quoteId: target.id } : { annotationId: target.id };
    this.workspace.go({ name: 'read', articleId, ...at });
  }

  openLikely({ articleId, quoteId }: SuggestedPassage): void {
    this.workspace.go({ name: 'read', articleId, ...(quoteId === null ? {} : { quoteId }) });
  }

  /** After a change: on to the theme that it made or kept. */
  async #settle(themeId: ThemeId, text: string): Promise<void> {
    await this.workspace.refresh();
    announce(text);
    this.select(themeId);
    this.returned += 1;
  }

  #mayWrite(): boolean {
    return !this.workspace.readOnly;
  }
}
