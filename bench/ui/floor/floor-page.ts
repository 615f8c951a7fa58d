import { escapeText } from '../../../scripts/pages/html.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';

const ROWS = 20;
const DRAWINGS = ['M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z', 'M2.5 2.5h5l6 6-5 5-6-6z'];

const BUTTONS = DRAWINGS.map(
  (path) => `<button type="button" tabindex="-1"><svg viewBox="0 0 16 16"><path d="${path}"/></svg></button>`,
).join('');

/** A page of 20 fixed rows, about as heavy as the popup's, and a box whose keys draw all of them anew. */
export function floorPage(): string {
  const rows = madeItems(ROWS, { day: '2026-06-03' }).map(({ paper }, index) => {
    const facts = (paper.authors ?? []).map(({ name }) => name).join(', ');
    return `<article data-row="${index}" tabindex="-1"><div class="numbers">${index + 1}</div>
<div class="body"><h2><a href="#">${escapeText(paper.title)}</a></h2><p>${escapeText(facts)}</p></div>
<div class="actions">${BUTTONS}</div></article>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Floor</title>
<script type="module" src="floor.js"></script><link rel="stylesheet" href="floor.css"></head>
<body><main><input type="search" autofocus aria-label="Search">
<div role="feed" aria-label="Papers">
${rows.join('\n')}
</div></main></body></html>
`;
}
