import type { IsoDate } from '../../main/core/contract/ids';
import {
  ARTICLE_FIELD_NAMES,
  type ArticleDetails,
  type ArticleFieldName,
} from '../../main/core/contract/article-fields';
import { MARKINGS, type Marking } from '../../main/core/contract/markings';

type TextFieldName = Exclude<ArticleFieldName, 'publishedOn' | 'marking'>;

/** The fields of an article's details that are plain words. */
const TEXT_FIELDS = ARTICLE_FIELD_NAMES.filter(isTextField);

function isTextField(name: ArticleFieldName): name is TextFieldName {
  return name !== 'publishedOn' && name !== 'marking';
}

/** What an analyst may set or put right about an article, before or after it is imported. */
export class DetailsForm {
  text = $state(Object.fromEntries(TEXT_FIELDS.map((name) => [name, ''])) as Record<TextFieldName, string>);
  publishedOn = $state('');
  marking = $state<Marking>('none');
  /** Null while it is nothing's yet: then empty fields mean "as the text says". */
  readonly #before: ArticleDetails | null;
  readonly dateValid = $derived(this.publishedOn === '' || isDay(this.publishedOn));
  readonly valid = $derived(this.dateValid && (this.#isNew || this.text.title.trim() !== ''));

  constructor(details: ArticleDetails | null) {
    this.#before = details;
    if (details === null) return;
    for (const name of TEXT_FIELDS) this.text[name] = details[name] ?? '';
    this.publishedOn = details.publishedOn ?? '';
    this.marking = details.marking;
  }

  get #isNew(): boolean {
    return this.#before === null;
  }

  /** Only what differs; for a new article, only what was filled in. */
  changes(): Partial<ArticleDetails> {
    const changed: { -readonly [Name in keyof ArticleDetails]?: ArticleDetails[Name] } = {};
    for (const name of TEXT_FIELDS) {
      const value = this.text[name].trim();
      if (value === (this.#before?.[name] ?? '')) continue;
      if (name === 'title') changed.title = value;
      else changed[name] = value === '' ? null : value;
    }
    if (this.dateValid && this.publishedOn !== (this.#before?.publishedOn ?? '')) {
      changed.publishedOn = this.publishedOn === '' ? null : (this.publishedOn as IsoDate);
    }
    if (this.marking !== (this.#before?.marking ?? 'none')) changed.marking = this.marking;
    return changed;
  }
}

/** The same for the same details: a form is begun again only when what it shows was changed elsewhere. */
export function detailsKey(details: ArticleDetails): string {
  return JSON.stringify([...TEXT_FIELDS.map((name) => details[name]), details.publishedOn, details.marking]);
}

/** The markings as a select offers them. */
export function markingOptions(none: string): readonly { value: Marking; label: string }[] {
  return MARKINGS.map((value) => ({ value, label: value === 'none' ? none : value }));
}

function isDay(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that does not exist, such as 31 April, rolls over into another.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
