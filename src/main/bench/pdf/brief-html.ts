/** The same brief as a page for a browser to print: the same words, fonts, links and order, as good HTML has them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Judgement } from '../../core/contract/briefs';
import type { Evidence } from '../../core/contract/evidence';
import { LIKELIHOODS } from '../../core/contract/briefs';
import type { LongBrief } from './long-brief';

const FACES = [
  ['Serif', 400, 'normal', 'SourceSerif4_400Regular.ttf'],
  ['Serif', 400, 'italic', 'SourceSerif4_400Regular_Italic.ttf'],
  ['Serif', 600, 'normal', 'SourceSerif4_600SemiBold.ttf'],
  ['Sans', 400, 'normal', 'SourceSans3_400Regular.ttf'],
  ['Sans', 600, 'normal', 'SourceSans3_600SemiBold.ttf'],
] as const;

/** Notes stand at the end: a browser cannot set them at the foot of the page that they belong to. */
export function briefHtml({ draft, evidence }: LongBrief, resources: string): string {
  const known = new Map(evidence.map((piece) => [`${piece.ref.kind} ${piece.ref.id}`, piece]));
  const sources = [...new Map(evidence.map(({ source }) => [source.articleId, source])).values()];
  const numbers = new Map(sources.map(({ articleId }, index) => [articleId, index + 1]));
  const notes: string[] = [];
  const note = (pieces: readonly Evidence[]): string => {
    const cited = pieces.map(
      ({ speaker, source }) =>
        `${text(speaker ?? '')}, <i>${text(source.title)}</i>, ${source.publishedOn ?? ''}, <a href="#s${numbers.get(source.articleId) ?? 0}">S${numbers.get(source.articleId) ?? 0}</a>`,
    );
    const number = notes.push(cited.join('; '));
    return `<sup><a id="r${number}" href="#n${number}">${number}</a></sup>`;
  };
  const piecesOf = (part: { evidence: readonly Evidence['ref'][] }): Evidence[] =>
    part.evidence.flatMap(({ kind, id }) => known.get(`${kind} ${id}`) ?? []);

  const judgements = draft.judgements.map((judgement) => judgementHtml(judgement, note(piecesOf(judgement))));
  const sections = draft.sections.map(
    (section) =>
      `<section><h2>${text(section.heading)}</h2>${paragraphs(section.text)}${piecesOf(section)
        .map((piece) => quoteHtml(piece, note([piece])))
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(draft.title)}</title>
<style>${styles(resources)}</style></head><body>
<h1>${text(draft.title)}</h1><p class="sub">${text(draft.subtitle)}</p>
<section class="bottom"><h2>Bottom line</h2>${paragraphs(draft.bottomLine)}</section>
<section><h2>Key judgements</h2>${judgements.join('')}</section>
${sections.join('\n')}
<section><h2>Notes</h2><ol>${notes.map((words, index) => `<li id="n${index + 1}">${words} <a href="#r${index + 1}">↩</a></li>`).join('')}</ol></section>
<section><h2>Sources</h2><ol>${sources.map(({ title, outlet, publishedOn }, index) => `<li id="s${index + 1}">${text(title)}, ${text(outlet ?? '')}, ${publishedOn ?? ''}</li>`).join('')}</ol></section>
</body></html>`;
}

function judgementHtml(
  { statement, likelihood, confidence, confidenceReason }: Judgement,
  note: string,
): string {
  const [low, high] = likelihood === null ? [0, 0] : LIKELIHOODS[likelihood];
  return `<div class="judgement"><h3>${text(statement)}${note}</h3>
<svg role="img" aria-label="${low} to ${high} percent" viewBox="0 0 100 4" width="200"><rect y="1" width="100" height="1" fill="#ccc"/><rect x="${low}" width="${high - low}" height="3" fill="#0c5463"/></svg>
<p>${text(likelihood ?? '')}, ${low}–${high} %. <b>${text(confidence ?? '')} confidence.</b> ${text(confidenceReason)}</p></div>`;
}

function quoteHtml({ speaker, role, source, ...piece }: Evidence, note: string): string {
  return `<figure><figcaption><b>${text(speaker ?? '')}</b><br>${text(role ?? '')}<br>${text(source.outlet ?? '')}, ${source.publishedOn ?? ''}</figcaption><blockquote>${text(piece.text)}${note}</blockquote></figure>`;
}

function styles(resources: string): string {
  const faces = FACES.map(
    ([family, weight, style, file]) =>
      `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(${pathToFileURL(join(resources, 'fonts', file)).href})}`,
  );
  // The columns, sizes and leadings of our own pages, so that both set about as many.
  return `${faces.join('')}@page{size:A4;margin:29.5mm 20mm 20mm 20mm}
body{font:10.4pt/15.6pt Serif;hyphens:auto;margin:0 0 0 42mm}h1{font:600 31pt/34pt Serif}
h2{font:600 15pt/19pt Serif;margin:30pt 0 9pt;break-after:avoid}h3{font:600 11.2pt/16pt Serif;break-after:avoid}
p{orphans:2;widows:2;margin:0 0 9pt}.bottom p{font-size:13.4pt;line-height:19.6pt}
figure{display:grid;grid-template-columns:36mm 1fr;gap:6mm;margin:0 0 0 -42mm;padding:15.5pt 0;border-top:.5pt solid #ccc;break-inside:avoid}
figcaption{font:9pt/12.5pt Sans}blockquote{margin:0;font-size:12.2pt;line-height:17pt}
ol{font:8.5pt/11.6pt Sans;padding:0}li{margin-bottom:4pt}.judgement{break-inside:avoid;padding:12pt 0}a{color:#0c5463}`;
}

function paragraphs(words: string): string {
  return words
    .split('\n\n')
    .map((paragraph) => `<p>${text(paragraph)}</p>`)
    .join('');
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
