import {
  COEFFICIENTS,
  type AgreementFigures,
  type CodingComparison,
  type Disagreement,
  type UnitKind,
} from '../core/contract/agreement';
import type { ThemeId } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import type { Analyst } from '../core/contract/analysts';
import { Failure } from '../core/failure';
import { figuresAsData, printFigures } from './agreement-figures';
import { withArchive, type CommandContext } from './context';
import type { OpenArchive } from './open-archive';
import type { Terminal } from './terminal';

/** What was found out, with names in place of row ids. */
interface Found {
  readonly comparison: CodingComparison;
  readonly analysts: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly nameOf: (theme: ThemeId) => string;
}

/** Compares the analysts of an archive, and says how many disagreements are still to be settled. */
export async function showArchiveAgreement(
  context: CommandContext,
  {
    path,
    unit,
    analyst,
    json,
  }: {
    readonly path: string;
    readonly unit: UnitKind;
    readonly analyst: readonly string[];
    readonly json: boolean;
  },
): Promise<number> {
  const found = await withArchive(context, path, 'read-only', async (archive): Promise<Found> => {
    const analystIds = analyst.length === 0 ? undefined : await idsOf(archive, unit, analyst);
    const comparison = await archive.ask('compareCoding', { unit, analystIds });
    const names = new Map((await archive.ask('listThemes', {})).map(({ id, name }) => [id, name]));
    return {
      comparison,
      analysts: comparison.coders.filter((coder) => coder.compared).map((coder) => coder.analyst.name),
      disagreements: await archive.ask('listDisagreements', { unit, analystIds }),
      nameOf: (theme) => names.get(theme) ?? '',
    };
  });
  if (json) await context.terminal.print(JSON.stringify(asData(found)));
  else await printComparison(context.terminal, found);
  return 0;
}

async function idsOf(
  archive: OpenArchive,
  unit: UnitKind,
  given: readonly string[],
): Promise<Analyst['id'][]> {
  const { coders } = await archive.ask('compareCoding', { unit });
  return given.map((name) => {
    const coder = coders.find(({ analyst }) => analyst.name === name || String(analyst.id) === name);
    if (coder !== undefined) return coder.analyst.id;
    throw new Failure(
      'bad-request',
      messages.cli.noAnalyst(name, coders.map(({ analyst }) => analyst.name).join(', ')),
    );
  });
}

const settled = (disagreements: readonly Disagreement[]): number =>
  disagreements.filter(({ settlement }) => settlement !== null).length;

function asData({ comparison, analysts, disagreements, nameOf }: Found): object {
  const { unit, units, overall, themes, articles, leftOut } = comparison;
  const { units: decisions, ...figures } = figuresAsData(overall) as { units: number };
  return {
    unit,
    analysts,
    units,
    decisions,
    ...figures,
    themes: themes.map(({ themeId, figures: ofTheme }) => ({
      id: themeId,
      name: nameOf(themeId),
      ...figuresAsData(ofTheme),
    })),
    articles: articles.map(({ articleId, title, figures: ofArticle }) => ({
      id: articleId,
      title,
      ...figuresAsData(ofArticle),
    })),
    leftOut,
    disagreements: {
      open: disagreements.length - settled(disagreements),
      settled: settled(disagreements),
    },
  };
}

async function printComparison(
  terminal: Terminal,
  { comparison, analysts, disagreements, nameOf }: Found,
): Promise<void> {
  const { unit, units, overall, themes, articles } = comparison;
  const words = messages.cli;
  await terminal.print(
    words.compared(messages.agreement.units[unit], units, overall.units, analysts.join(', ')),
  );
  await printFigures(terminal, overall);
  if (themes.length > 0) await terminal.print(words.comparedHead);
  const print = (figures: AgreementFigures, name: string): Promise<void> =>
    terminal.print(words.comparedPart(cells(figures), figures.units, name));
  for (const { themeId, figures } of themes) await print(figures, nameOf(themeId));
  for (const { title, figures } of articles) await print(figures, title);
  const done = settled(disagreements);
  await terminal.print(words.disagreements(disagreements.length - done, done));
}

const cells = (figures: AgreementFigures): string[] =>
  COEFFICIENTS.map((name) => figures[name].value?.toFixed(4) ?? 'none');
