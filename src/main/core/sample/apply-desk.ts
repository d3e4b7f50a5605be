import type { Journal } from '../archive/journal';
import type { SpeakerChoice, Quote } from '../contract/quotes';
import type { ArticleId, ThemeId } from '../contract/ids';
import type { EvidenceRef } from '../contract/evidence';
import type { ImportReport } from '../contract/importing';
import type { TagTarget } from '../contract/tags';
import { locate, only, type Desk, type DeskReference } from './desk';
import { annotationHandlers } from '../handlers/annotations';
import { briefHandlers } from '../handlers/briefs';
import { quoteHandlers } from '../handlers/quotes';
import { found, type Session } from '../session/session';
import { tagHandlers } from '../handlers/tags';
import { themeHandlers } from '../handlers/themes';

type Imported = readonly Pick<ImportReport, 'fileName' | 'articleId'>[];

/**
 * Does to the imported articles what the desk's analyst did, by the calls that serve the window, all in one step.
 * A passage or a quote that is not there word for word is a bug in the desk, and throws.
 */
export function applyDesk(session: Session, desk: Desk, imported: Imported): void {
  const archive = session.writable();
  const journal: Journal = { ...archive.journal, inStep: (_kind, _subject, run) => run() };
  const withinStep: Session = { ...session, writable: () => ({ ...archive, journal }) };
  archive.journal.inStep('set-up', '', () => new DeskWork(withinStep, imported).do(desk));
}

class DeskWork {
  readonly #session: Session;
  readonly #imported: Imported;
  readonly #calls;

  constructor(session: Session, imported: Imported) {
    this.#session = session;
    this.#imported = imported;
    this.#calls = {
      ...quoteHandlers(session),
      ...tagHandlers(session),
      ...themeHandlers(session),
      ...annotationHandlers(session),
      ...briefHandlers(session),
    };
  }

  do({ theme, corrected, accepted, rejected, annotated, brief }: Desk): void {
    this.#calls.addTheme({ details: theme, parentId: null });
    for (const reading of corrected) this.#correct(reading);
    for (const { themes, ...reference } of accepted) {
      const { id } = this.#findQuote(reference);
      this.#calls.decideQuote({ quoteId: id, status: 'accepted' });
      this.#tag({ kind: 'quote', id }, themes);
    }
    for (const reference of rejected) {
      this.#calls.decideQuote({ quoteId: this.#findQuote(reference).id, status: 'rejected' });
    }
    for (const { file, exact, note, themes } of annotated) {
      const articleId = this.#findArticle(file);
      const span = this.#locate(articleId, exact);
      this.#calls.addAnnotation({ articleId, span, note, themeIds: this.#findThemes(themes) });
    }
    this.#write(brief);
  }

  /** A quote that was found with the right speaker is only accepted. */
  #correct({ file, exact, speaker, personKind, role, themes }: Desk['corrected'][number]): void {
    const articleId = this.#findArticle(file);
    const span = this.#locate(articleId, exact);
    const quotes = this.#calls.listQuotes({ articleId });
    const known = quotes.find(({ anchor }) => anchor.start === span.start && anchor.end === span.end);
    const namesake = quotes.find(
      (quote) => quote.speaker?.name === speaker && quote.speaker.kind === personKind,
    );
    const choice: SpeakerChoice = namesake?.speaker
      ? { kind: 'known', id: namesake.speaker.id }
      : { kind: 'new', name: speaker, personKind };
    let quote: Quote;
    if (known === undefined) {
      quote = this.#calls.addQuote({ articleId, span, speaker: choice, role });
    } else if (known.speaker !== null && known.speaker.id === namesake?.speaker?.id && known.role === role) {
      quote = this.#calls.decideQuote({ quoteId: known.id, status: 'accepted' });
    } else {
      quote = this.#calls.correctQuote({ quoteId: known.id, speaker: choice, role, span });
    }
    this.#tag({ kind: 'quote', id: quote.id }, themes);
  }

  #write({ sections, judgements, ...rest }: Desk['brief']): void {
    const { id } = this.#calls.composeBrief({ themeIds: [], title: rest.title, date: rest.date });
    const draft = {
      ...rest,
      judgements: judgements.map((judgement) => ({
        ...judgement,
        evidence: this.#findAll(judgement.evidence),
      })),
      sections: sections.map(({ heading, paragraphs, evidence }) => ({
        heading,
        text: paragraphs.join('\n\n'),
        evidence: this.#findAll(evidence),
      })),
    };
    this.#calls.saveBrief({ briefId: id, draft });
  }

  #findAll(references: readonly DeskReference[]): EvidenceRef[] {
    return references.map((reference): EvidenceRef => {
      const passage = this.#calls
        .listAnnotations({ articleId: this.#findArticle(reference.file) })
        .find(({ anchor }) => anchor.exact.startsWith(reference.words));
      if (passage !== undefined) return { kind: 'annotation', id: passage.id };
      return { kind: 'quote', id: this.#findQuote(reference).id };
    });
  }

  #findQuote({ file, words }: DeskReference): Quote {
    const quotes = this.#calls.listQuotes({ articleId: this.#findArticle(file) });
    return only(
      quotes.filter(({ anchor }) => anchor.exact.startsWith(words)),
      words,
    );
  }

  #findArticle(file: string): ArticleId {
    const { articleId } = only(
      this.#imported.filter(({ fileName }) => fileName === file),
      file,
    );
    return found(articleId, file);
  }

  #locate(articleId: ArticleId, exact: string) {
    return locate(found(this.#session.current().revisions.readHead(articleId), exact).text, exact);
  }

  #findThemes(names: readonly string[]): ThemeId[] {
    const codebook = this.#calls.listThemes();
    return names.map(
      (name) =>
        only(
          codebook.filter((theme) => theme.name === name),
          name,
        ).id,
    );
  }

  #tag(target: TagTarget, names: readonly string[]): void {
    for (const themeId of this.#findThemes(names)) this.#calls.addTag({ target, themeId });
  }
}
