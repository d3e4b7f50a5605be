import type { Archive } from '../archive/archive';
import type { Handlers } from '../contract/calls';
import type { ThemeId } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { QuoteSuggestions, TagTarget, ThemeDetails } from '../contract/model';
import { Failure } from '../failure';
import { suggestThemes } from '../themes/suggest';
import { found, type Session } from './session';

export function themeHandlers(session: Session) {
  return {
    listThemes: () => session.current().themes.list(),
    addTheme({ details, parentId }) {
      const archive = session.writable();
      if (parentId !== null) found(archive.themes.read(parentId), en.archive.noTheme);
      const tidy = withFreeName(archive, tidied(details), null);
      const id = archive.journal.inStep('add-theme', tidy.name, () =>
        archive.themes.insert({ uid: session.environment.newUid(), details: tidy, parentId }),
      );
      return found(archive.themes.read(id), en.archive.noTheme);
    },
    editTheme({ themeId, details }) {
      const archive = session.writable();
      found(archive.themes.read(themeId), en.archive.noTheme);
      const tidy = withFreeName(archive, tidied(details), themeId);
      archive.journal.inStep('edit-theme', tidy.name, () => archive.themes.update(themeId, tidy));
      return found(archive.themes.read(themeId), en.archive.noTheme);
    },
    moveTheme({ themeId, position }) {
      const { themes, journal } = session.writable();
      const { name } = found(themes.read(themeId), en.archive.noTheme);
      journal.inStep('move-theme', name, () => themes.move(themeId, position));
      return themes.list();
    },
    removeTheme({ themeId }) {
      const { themes, tags, journal } = session.writable();
      const { name } = found(themes.read(themeId), en.archive.noTheme);
      journal.inStep('remove-theme', name, () => {
        tags.removeByTheme(themeId);
        themes.remove(themeId);
      });
      return null;
    },
    suggestThemes({ articleId }) {
      const { quotes, themes } = session.current();
      const codebook = themes.list();
      return quotes
        .listByArticle(articleId)
        .filter(({ status }) => status !== 'rejected')
        .map((quote): QuoteSuggestions => {
          const tagged = new Set(quote.tags.map(({ themeId }) => themeId));
          const open = suggestThemes(quote.anchor.exact, codebook).filter(
            ({ themeId }) => !tagged.has(themeId),
          );
          return { quoteId: quote.id, suggestions: open };
        })
        .filter(({ suggestions }) => suggestions.length > 0);
    },
    addTag({ target, themeId }) {
      const archive = session.writable();
      const { tags, themes, journal, analyst } = archive;
      const { name } = found(themes.read(themeId), en.archive.noTheme);
      requireTarget(archive, target);
      const analystId = analyst().id;
      journal.inStep('tag', name, () =>
        tags.insert({ uid: session.environment.newUid(), themeId, analystId }, target),
      );
      return found(tags.find(target, themeId, analystId), en.archive.noTheme);
    },
    removeTag({ target, themeId }) {
      const archive = session.writable();
      const { tags, themes, journal, analyst } = archive;
      const { name } = found(themes.read(themeId), en.archive.noTheme);
      const tag = tags.find(target, themeId, analyst().id);
      if (tag !== null) journal.inStep('untag', name, () => tags.remove(tag.id));
      return null;
    },
  } satisfies Partial<Handlers>;
}

function requireTarget({ quotes, annotations }: Archive, target: TagTarget): void {
  if (target.kind === 'quote') found(quotes.read(target.id), en.archive.noQuote);
  else found(annotations.read(target.id), en.archive.noAnnotation);
}

/** Each keyword once, without blanks around it. */
function tidied(details: ThemeDetails): ThemeDetails {
  const keywords = details.keywords.map((keyword) => keyword.trim()).filter((keyword) => keyword !== '');
  return { ...details, name: details.name.trim(), keywords: [...new Set(keywords)] };
}

function withFreeName({ themes }: Archive, details: ThemeDetails, self: ThemeId | null): ThemeDetails {
  const holder = themes.findByName(details.name);
  if (holder !== null && holder !== self) {
    throw new Failure('conflict', en.archive.themeNameTaken(details.name));
  }
  return details;
}
