import type { Archive } from '../../archive/archive';
import type { MergedItem, MergedKind } from '../../archive/merges-store';
import type { CodebookStep, ThemeEdit, ThemeStatus } from '../../contract/codebook';
import type { Environment } from '../../contract/environment';
import type { AnalystId, ArticleId, PersonId, ThemeId, Uid } from '../../contract/ids';
import { messages } from '../../contract/messages/catalogue';
import type { EvidenceRef } from '../../contract/evidence';
import type { ThemeDetails } from '../../contract/themes';
import type { PayloadAnalyst, PayloadEvidence, PayloadPerson, PayloadTheme } from '../../exchange/payload';
import { editsBetween, logChange } from '../../codebook/codebook-log';
import { found } from '../../session/session';
import { evidenceKind, keyOf } from './compare-things';
import type { Plan } from './plan-brief';
import { WrittenSource } from './write-source';
import { insertEvidence, updateEvidence, type EvidenceWriter } from './write-evidence';
import { find } from './writing';

/**
 * Writes single things. Each method gives the row here for a uid there: the one that it was matched with, changed
 * where that was chosen, or a new one, with all that it rests on. Asked twice, it gives the same row.
 */
export class ThingWriter implements EvidenceWriter {
  /** Keys of what was written. */
  readonly written = new Set<string>();
  readonly #items = new Map<string, MergedItem>();
  readonly #sources = new Map<Uid, WrittenSource>();

  constructor(
    readonly archive: Archive,
    readonly environment: Environment,
    readonly plan: Plan,
    readonly chosen: ReadonlySet<string>,
  ) {}

  /** Every row that a thing of the payload is, or became. */
  items(): readonly MergedItem[] {
    const { analysts, articles, people, themes, quotes, annotations } = this.plan.rows;
    const matched: [MergedKind, ReadonlyMap<Uid, number>][] = [
      ['analyst', analysts],
      ['article', articles],
      ['person', people],
      ['theme', themes],
      ['quote', quotes],
      ['annotation', annotations],
    ];
    for (const [kind, rows] of matched) {
      for (const [uid, itemId] of rows) {
        if (!this.#items.has(`${kind} ${uid}`)) this.#note(kind, uid, itemId, false);
      }
    }
    return [...this.#items.values()];
  }

  /** Takes what was chosen beside the brief and was not needed by it. */
  writeChosen(): void {
    const { themes, people, sources, evidence } = this.plan.payload;
    for (const { uid } of themes) if (this.chosen.has(keyOf('theme', uid))) this.theme(uid);
    for (const { uid } of people) if (this.chosen.has(keyOf('person', uid))) this.person(uid);
    for (const { uid } of sources) if (this.chosen.has(keyOf('source', uid))) this.source(uid);
    for (const piece of evidence) {
      if (this.chosen.has(keyOf(evidenceKind(piece), piece.uid))) this.evidence(piece.uid);
    }
  }

  analyst(uid: Uid): AnalystId {
    return this.#once('analyst', uid, this.plan.rows.analysts, () => {
      const { name } = find<PayloadAnalyst>(this.plan.payload.analysts, uid);
      return this.archive.analysts.insert({ uid, name });
    });
  }

  theme(uid: Uid): ThemeId {
    const theme = find<PayloadTheme>(this.plan.payload.themes, uid);
    const { parent, uid: _own, status, ...details } = theme;
    const parentId = parent === null ? null : this.theme(parent);
    return this.#once(
      'theme',
      uid,
      this.plan.rows.themes,
      () => this.#insertTheme(uid, details, parentId, status),
      (id) => this.#updateTheme(id, details, parentId, status),
    );
  }

  #insertTheme(uid: Uid, details: ThemeDetails, parentId: ThemeId | null, status: ThemeStatus): ThemeId {
    const { themes } = this.archive;
    const id = themes.insert({ uid, details, parentId });
    themes.setStatus(id, status);
    this.#log('add-theme', id, []);
    return id;
  }

  /** Two themes never have one name, and none stands below itself: where that would come of it, mine stays. */
  #updateTheme(id: ThemeId, details: ThemeDetails, parentId: ThemeId | null, status: ThemeStatus): void {
    const { themes } = this.archive;
    const before = found(themes.read(id), messages.archive.noTheme);
    const bearer = themes.findByName(details.name);
    const name = bearer === null || bearer === id ? details.name : before.name;
    themes.update(id, { ...details, name });
    const edits = editsBetween(before, { ...details, name });
    if (edits.length > 0) this.#log('edit-theme', id, edits);
    if (status !== before.status) {
      themes.setStatus(id, status);
      this.#log(status === 'retired' ? 'retire-theme' : 'revive-theme', id, []);
    }
    for (let above = parentId; above !== null; above = themes.read(above)?.parentId ?? null) {
      if (above === id) return;
    }
    if (themes.read(id)?.parentId !== parentId) themes.move(id, parentId, themes.list().length);
  }

  #log(kind: CodebookStep, id: ThemeId, edits: readonly ThemeEdit[]): void {
    const theme = found(this.archive.themes.read(id), messages.archive.noTheme);
    logChange(this.archive, this.environment, { kind, theme, edits });
  }

  person(uid: Uid): PersonId {
    const { people } = this.archive;
    const { name, kind, variants } = find<PayloadPerson>(this.plan.payload.people, uid);
    return this.#once(
      'person',
      uid,
      this.plan.rows.people,
      () => {
        const id = people.insert({ uid, name, kind });
        for (const variant of variants) people.addVariant(id, variant);
        return id;
      },
      (id) => people.rename(id, name, kind),
    );
  }

  source(uid: Uid): ArticleId {
    return this.textOf(uid).articleId;
  }

  /** A source with the place in it of every piece of evidence. */
  textOf(uid: Uid): WrittenSource {
    const known = this.#sources.get(uid);
    if (known !== undefined) return known;
    const taken = new WrittenSource(this, uid);
    this.#sources.set(uid, taken);
    const key = keyOf('source', uid);
    const isUpdated = this.plan.rows.articles.has(uid) && this.chosen.has(key);
    if (isUpdated) taken.updateDetails();
    if (taken.isNew || isUpdated) this.written.add(key);
    this.#note('article', uid, taken.articleId, taken.isNew || isUpdated);
    return taken;
  }

  evidence(uid: Uid): EvidenceRef {
    const { rows, payload } = this.plan;
    const piece = find<PayloadEvidence>(payload.evidence, uid);
    const matched = piece.kind === 'quote' ? rows.quotes : rows.annotations;
    const id = this.#once<number>(
      piece.kind,
      uid,
      matched,
      () => insertEvidence(this, piece),
      (row) => updateEvidence(this, piece, row),
    );
    return { kind: piece.kind, id } as EvidenceRef;
  }

  #once<Id extends number>(
    kind: Exclude<MergedKind, 'brief' | 'article'>,
    uid: Uid,
    matched: ReadonlyMap<Uid, Id>,
    insert: () => Id,
    update?: (id: Id) => void,
  ): Id {
    const done = this.#items.get(`${kind} ${uid}`);
    if (done !== undefined) return done.itemId as Id;
    const key = kind === 'annotation' ? keyOf('passage', uid) : kind === 'analyst' ? '' : keyOf(kind, uid);
    const row = matched.get(uid);
    const isWritten = row === undefined || this.chosen.has(key);
    const id = row ?? insert();
    this.#note(kind, uid, id, isWritten);
    if (row !== undefined && isWritten) update?.(row);
    if (isWritten && key !== '') this.written.add(key);
    return id;
  }

  #note(kind: MergedKind, uid: Uid, itemId: number, written: boolean): void {
    this.#items.set(`${kind} ${uid}`, { kind, uid, itemId, written });
  }
}
