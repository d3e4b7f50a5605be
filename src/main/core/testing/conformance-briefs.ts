/** For tests: briefs that between them have every kind of block, script, marking and length. */
import { composeBrief } from '../briefs/compose';
import type { BriefDocument } from '../briefs/document';
import { brief, day, passage, quote, source } from './brief-fixtures';
import { PAPERS, type Paper } from '../contract/brief-pdf';
import type { BriefDraft } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { MARKINGS } from '../contract/markings';

export interface TestBrief {
  readonly name: string;
  readonly document: BriefDocument;
  readonly paper: Paper;
}

/** A sentence of the same sense in each script that a brief may quote. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  en: 'Nobody steers from the quay, and nobody pays for a lighthouse by the ship.',
  fr: 'On ne paie pas un phare au nombre de bateaux qui l’ont vu, disait le gouvernement.',
  de: '„Verteidigungsausgaben sind Versicherungsbeiträge“, sagt die Bundesregierung übermorgen.',
  pl: 'Bezpieczeństwo żeglugi zależy od świateł, łączności i źdźbła zdrowego rozsądku.',
  tr: 'İstanbul’un güvenliği ışığa bağlıdır; kimse rıhtımdan dümen tutmaz, değil mi?',
  el: 'Κανείς δεν κυβερνά από την προβλήτα· η ασφάλεια του λιμένος είναι υπόθεση όλων.',
  ru: 'Никто не правит с причала, а правительство не считает корабли.',
  uk: 'Ніхто не керує з причалу; їжа, ґанок і безпека – спільна справа.',
  ar: 'لا أحد يقود السفينة من الرصيف، وقد دفعنا 250 مليونًا في عام 2026.',
  he: 'איש אינו מנווט מן הרציף, ושילמנו 250 מיליון בשנת 2026.',
  vi: 'Không ai lái tàu từ bến cảng; an ninh là việc của tất cả.',
};

const WORDS =
  'The administration of the estuary depends upon extraordinary cooperation between pilots and harbour masters. ';
/** What breaks writers that forget to escape, measure or reorder. */
const HOSTILE =
  '<b>&amp; "\\(((%PDF-1.7 endstream\u0000\u200f\u202e⁦x⁩ \u{1f600} 中 e\u0301 ﬁ ' + 'W'.repeat(400);

/** Every brief, lazily: the long ones take a second. */
export function* testBriefs(): Generator<TestBrief> {
  yield of('nothing but a title', {}, []);
  for (const paper of PAPERS) yield of(`every block on ${paper}`, ...everyBlock(), { paper });
  for (const marking of MARKINGS) yield of(`marked ${marking}`, { marking, bottomLine: WORDS }, []);
  yield of('every script', ...everyScript());
  yield of('hostile strings', ...hostile());
  for (const paper of PAPERS) yield of(`300 pages on ${paper}`, ...ofQuotes(1_200), { paper });
}

/** A brief of so many quotes by forty speakers, in sections of twenty. */
function ofQuotes(count: number): [Partial<BriefDraft>, Evidence[]] {
  const evidence = Array.from({ length: count }, (_, index) =>
    quote(index + 1, {
      text: `Number ${index}. ${WORDS.repeat(1 + (index % 4))}`,
      speaker: `Speaker ${index % 40} of the ${index % 3 === 0 ? 'Estuarine Administration' : 'Board'}`,
      role: index % 5 === 0 ? null : 'deputy director for extraordinary pilotage affairs',
      source: source(1 + (index % 60), {
        publishedOn: day(`2026-0${1 + (index % 9)}-1${index % 10}`),
        url: `https://lantern.example/${index % 60}`,
      }),
    }),
  );
  const sections = Array.from({ length: Math.ceil(count / 20) }, (_, index) => ({
    heading: `Section about the administration, part ${index}`,
    text: `${WORDS.repeat(6)}\n\n${WORDS.repeat(9)}`,
    evidence: evidence.slice(index * 20, index * 20 + 20).map(({ ref }) => ref),
  }));
  return [{ sections, marking: 'TLP:AMBER' }, evidence];
}

function everyBlock(): [Partial<BriefDraft>, Evidence[]] {
  const [draft, quotes] = ofQuotes(60);
  const evidence = [...quotes, passage(900), passage(901, { language: null, source: source(61) })];
  const refs = evidence.map(({ ref }) => ref);
  const judgement = (index: number): BriefDraft['judgements'][number] => ({
    statement: `The port will probably accept outside money, part ${index}.`,
    likelihood: index === 2 ? null : 'almost-certain',
    confidence: index === 1 ? null : 'low',
    confidenceReason: index === 0 ? WORDS : '',
    evidence: refs.slice(index, index * 7),
  });
  return [
    {
      ...draft,
      subtitle: WORDS,
      audience: 'the Harbour Board',
      authors: ['R. Tolland', 'Ø. Ångström & Søn'],
      bottomLine: `${WORDS.repeat(3)}\n\n${WORDS}`,
      judgements: [0, 1, 2].map(judgement),
      sections: [
        ...(draft.sections ?? []),
        { heading: '', text: 'Without a heading.', evidence: refs.slice(-2) },
      ],
    },
    evidence,
  ];
}

function everyScript(): [Partial<BriefDraft>, Evidence[]] {
  const evidence = Object.entries(SCRIPTS).map(([language, text], index) =>
    quote(index + 1, {
      text: `${text}\n\n${text} `.repeat(2),
      language,
      speaker: text.split(' ').slice(0, 2).join(' '),
      role: text,
      source: source(index + 1, { title: text, outlet: text.split(' ')[0] ?? null }),
    }),
  );
  const all = Object.values(SCRIPTS).join(' ');
  return [
    {
      title: all.slice(0, 120),
      bottomLine: all,
      sections: [{ heading: all.slice(0, 90), text: all, evidence: evidence.map(({ ref }) => ref) }],
    },
    evidence,
  ];
}

function hostile(): [Partial<BriefDraft>, Evidence[]] {
  const evidence = [1, 2, 3, 4, 5].map((id) =>
    quote(id, {
      text: HOSTILE,
      speaker: `${HOSTILE.slice(0, 39)}${id}`,
      role: HOSTILE,
      source: source(id, { title: HOSTILE, url: 'javascript:alert(1)' }),
    }),
  );
  return [
    {
      title: HOSTILE,
      subtitle: HOSTILE,
      authors: [HOSTILE],
      audience: HOSTILE,
      bottomLine: HOSTILE,
      sections: [{ heading: HOSTILE, text: HOSTILE, evidence: evidence.map(({ ref }) => ref) }],
    },
    evidence,
  ];
}

function of(
  name: string,
  draft: Partial<BriefDraft>,
  evidence: readonly Evidence[],
  { paper = 'a4' }: { paper?: Paper } = {},
): TestBrief {
  return { name, paper, document: composeBrief({ brief: brief(draft), evidence, sample: true }) };
}
