import { citedPaper } from './citations/cited-paper.ts';
import type { WriteExport } from './export-format.ts';
import { markupText } from './markup-text.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, isoDay } from './written-paper.ts';

// On paper everything is black on white, no paper is cut in two where it fits on a page, and addresses can be read.
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, 'Noto Serif', serif; }
body { max-inline-size: 44rem; margin: 2rem auto; padding-inline: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
.made, .by, .tags { font-size: .9rem; margin: .2rem 0; opacity: .8; }
ol { padding-inline-start: 2.2rem; }
li { margin-block: 1.4rem; }
p { margin: .4rem 0; }
.note { border-inline-start: 3px solid; padding-inline-start: .8rem; white-space: pre-wrap; }
@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; font-size: 10.5pt; }
  body { max-inline-size: none; margin: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2 a::after { content: ' ' attr(href); font-size: .8em; font-weight: normal; }
  h2 { break-after: avoid; }
  li { break-inside: avoid; }
  .abstract { orphans: 3; widows: 3; }
}
`;

/**
 * One page of HTML that reads and prints well, with all that is in it: it loads nothing, runs nothing, and nothing of
 * the papers' texts is markup.
 */
export const writeHtml: WriteExport = async function* (papers, { now, title = 'Daybook', notes = true }) {
  yield `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${markupText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${markupText(title)}</h1>
<p class="made"><time>${isoDay(now)}</time></p>
<ol>
`;
  for await (const paper of papers) yield itemOf(paper, notes);
  yield '</ol>\n</body>\n</html>\n';
};

function itemOf({ facts, tags, note }: WrittenPaper, hasNote: boolean): string {
  const { authors = [], abstract, publishedAt } = facts;
  const { venue, arxivId, hasMore } = citedPaper(facts);
  const address = addressOf(facts);
  const title = markupText(facts.title);
  const names = [...authors.map(({ name }) => name), ...(hasMore ? ['et al.'] : [])].join(', ');
  const source = venue || (arxivId && `arXiv:${arxivId}`);
  const by = [names, source, publishedAt === undefined ? '' : isoDay(publishedAt)].filter(Boolean).join(' · ');
  const lines = [
    `<li dir="auto"><h2>${address === undefined ? title : `<a href="${markupText(address)}">${title}</a>`}</h2>`,
    part('by', by),
    part('tags', tags.map((tag) => `#${tag}`).join(' ')),
    part('abstract', abstract),
    part('note', hasNote ? note : ''),
    '</li>',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function part(name: string, text: string | undefined): string {
  return text ? `<p class="${name}">${markupText(text)}</p>` : '';
}
