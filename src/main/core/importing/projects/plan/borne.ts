import type { Uid } from '../../../contract/ids';
import type { NewTheme, ProjectPlan } from './project-plan';

/** Of the analysts and themes that are new, those that something which comes in has, with the themes above them. */
export function borne(
  { annotations, tags }: Pick<ProjectPlan, 'annotations' | 'tags'>,
  analysts: ProjectPlan['analysts'],
  themes: ProjectPlan['themes'],
): Pick<ProjectPlan, 'analysts' | 'themes'> {
  const people = new Set([...annotations, ...tags].map(({ analystUid }) => analystUid));
  const byUid = new Map(themes.map((theme) => [theme.uid, theme]));
  const used = new Set<Uid>();
  for (const { themeUid } of tags) {
    let theme: NewTheme | undefined = byUid.get(themeUid);
    while (theme !== undefined && !used.has(theme.uid)) {
      used.add(theme.uid);
      theme = theme.parentUid === null ? undefined : byUid.get(theme.parentUid);
    }
  }
  return {
    analysts: analysts.filter(({ uid }) => people.has(uid)),
    themes: themes.filter(({ uid }) => used.has(uid)),
  };
}
