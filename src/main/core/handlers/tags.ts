import type { Archive } from '../archive/archive';
import type { HandlersOf } from '../contract/calls';
import type { tagCalls } from '../contract/calls/tags';
import { messages } from '../contract/messages/catalogue';
import type { Tag, TagTarget } from '../contract/tags';
import { Failure } from '../failure';
import { readTheme } from '../codebook/read-theme';
import { found, type Session } from '../session/session';
import { readActiveTheme } from '../codebook/read-theme';

export function tagHandlers(session: Session) {
  const { environment } = session;
  return {
    addTag({ target, themeId }) {
      const archive = session.writable();
      const { tags, journal, analyst } = archive;
      const { name } = readActiveTheme(archive, themeId);
      requireTarget(archive, target);
      const analystId = analyst().id;
      journal.inStep('tag', name, () =>
        tags.insert({ uid: environment.newUid(), themeId, analystId }, target),
      );
      return found(tags.find(target, themeId, analystId), messages.archive.noTheme);
    },
    removeTag({ target, themeId }) {
      const archive = session.writable();
      const { tags, journal, analyst } = archive;
      const { name } = readTheme(archive, themeId);
      const tag = tags.find(target, themeId, analyst().id);
      const left = tagsOn(archive, target).filter((one) => one.themeId === themeId && one.id !== tag?.id);
      if (tag === null) {
        const names = left.map(({ analystId }) => archive.analysts.read(analystId)?.name ?? '');
        throw new Failure('conflict', messages.archive.notYourTag(name, names));
      }
      journal.inStep('untag', name, () => tags.remove(tag.id));
      return { left };
    },
  } satisfies HandlersOf<typeof tagCalls>;
}

const tagsOn = ({ tags }: Archive, { kind, id }: TagTarget): readonly Tag[] =>
  kind === 'quote' ? tags.ofQuote(id).of(id) : tags.ofAnnotation(id).of(id);

function requireTarget({ quotes, annotations }: Archive, target: TagTarget): void {
  if (target.kind === 'quote') found(quotes.read(target.id), messages.archive.noQuote);
  else found(annotations.read(target.id), messages.archive.noAnnotation);
}
