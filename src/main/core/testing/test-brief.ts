/** For tests of the exchange: an archive with a brief that has one of everything. */
import { readAttachment } from '../pdf/read/attachments';
import { ReadPdf } from '../pdf/read/read-pdf';
import type { CallName, Request, Response } from '../contract/calls';
import type { BriefId } from '../contract/ids';
import type { ExportedPdf } from '../contract/brief-pdf';
import type { BriefDraft } from '../contract/briefs';
import { PAYLOAD_FILE, type Payload } from '../exchange/payload';
import { addArticle, DAY, FERRIES, openTestCore, STRAITS, BACKGROUND, type TestCore } from './test-core';

export const ask = async <C extends CallName>(
  { handlers }: Pick<TestCore, 'handlers'>,
  call: C,
  request: Request<C>,
): Promise<Response<C>> => handlers[call](request, BACKGROUND);

/** A brief with a judgement, two sections, quotes of one speaker in two sources, a passage with a note, and nested themes. */
export async function openWithBrief(changes: Partial<BriefDraft> = {}) {
  const core = await openTestCore();
  await ask(core, 'renameAnalyst', { name: 'Ada Quill' });
  const straits = await addArticle(core, STRAITS, {
    title: 'Straits talks stall',
    outlet: 'The Lantern',
    language: 'en',
    url: 'https://lantern.example/straits',
  });
  const ferries = await addArticle(core, FERRIES, { title: 'Ferries and budgets', language: 'en' });
  const [said] = straits.quotes;
  const [promised] = ferries.quotes;
  if (said === undefined || promised === undefined) throw new Error('no quotes were found');
  const details = {
    definition: 'Ships that are there.',
    useFor: '',
    notFor: '',
    look: 'bar',
    keywords: [],
  } as const;
  const parent = await ask(core, 'addTheme', { details: { ...details, name: 'Sea' }, parentId: null });
  const theme = await ask(core, 'addTheme', {
    details: { ...details, name: 'Presence', keywords: ['ships'] },
    parentId: parent.id,
  });
  const quote = { kind: 'quote', id: said.id } as const;
  await ask(core, 'addTag', { target: quote, themeId: theme.id });
  const annotation = await ask(core, 'addAnnotation', {
    articleId: straits.articleId,
    span: { start: 0, end: 13 },
    note: 'Stalled since spring.',
    themeIds: [parent.id],
  });
  await ask(core, 'pickExample', { themeId: theme.id, target: quote, picked: true });
  const passage = { kind: 'annotation', id: annotation.id } as const;
  const composed = await ask(core, 'composeBrief', {
    themeIds: [theme.id],
    title: 'Who guards the straits?',
    date: DAY,
  });
  const draft: BriefDraft = {
    ...composed,
    subtitle: 'A question of ships',
    bottomLine: 'Ships that are there deter; promises do not.',
    judgements: [
      {
        statement: 'Patrols will probably be doubled.',
        likelihood: 'likely',
        confidence: 'moderate',
        confidenceReason: 'One source.',
        evidence: [quote],
      },
    ],
    sections: [
      { heading: 'Presence', text: 'What was said.\n\nAnd why.', evidence: [quote, passage] },
      { heading: 'Money', text: '', evidence: [{ kind: 'quote', id: promised.id }] },
    ],
    ...changes,
  };
  const { brief } = await ask(core, 'saveBrief', { briefId: composed.id, draft });
  return { ...core, brief, draft, straits, ferries, theme, parent, quote, passage };
}

export const exportPdf = (
  core: Pick<TestCore, 'handlers'>,
  briefId: BriefId,
  options: Omit<Request<'exportBrief'>, 'briefId'> = {},
): Promise<ExportedPdf> => ask(core, 'exportBrief', { briefId, ...options });

/** The payload of a file as it stands there; null without one. */
export function payloadOf(bytes: Uint8Array): Payload | null {
  const data = readAttachment(new ReadPdf(bytes), PAYLOAD_FILE);
  return data === null ? null : (JSON.parse(Buffer.from(data).toString('utf8')) as Payload);
}

export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
