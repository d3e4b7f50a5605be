import type { Archive } from '../archive/archive';
import type { CodebookStep, ThemeEdit, ThemeField } from '../contract/codebook';
import type { Environment } from '../contract/environment';
import type { Theme, ThemeDetails } from '../contract/themes';

/** Writes down, inside the step that does it, who changed what. */
export function logChange(
  { codebookLog, analyst }: Archive,
  environment: Environment,
  change: {
    readonly kind: CodebookStep;
    readonly theme: Pick<Theme, 'uid' | 'name'>;
    readonly other?: string | null;
    readonly edits?: readonly ThemeEdit[];
  },
): void {
  codebookLog.insert({
    at: environment.now(),
    analystId: analyst().id,
    kind: change.kind,
    themeUid: change.theme.uid,
    theme: change.theme.name,
    other: change.other ?? null,
    edits: change.edits ?? [],
  });
}

const FIELDS: readonly ThemeField[] = ['name', 'definition', 'useFor', 'notFor', 'look', 'keywords'];

/** The fields in which two states of a theme differ. */
export function editsBetween(before: ThemeDetails, after: ThemeDetails): ThemeEdit[] {
  return FIELDS.map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) })).filter(
    (edit) => edit.before !== edit.after,
  );
}

const shown = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join(', ');
