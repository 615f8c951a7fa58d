import type { Scraped, ScrapedRow } from '../../papers/capture.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import type { SavedForms } from '../saved-forms.ts';
import { rowFromItem } from './item.ts';
import type { Json } from './props.ts';
import { arrayAt, isObject, textAt } from './props.ts';

/**
 * Files of Daily Papers as people keep them: answers of `/api/daily_papers` (recorded 2024-05 to 2026-08), lines of
 * `{day, item}`, a scraper's lines of `{date, papers: [{title, url, abstract, upvotes}]}`, and the text of a search's
 * results (three of them, 2025).
 */
export const savedForms: SavedForms = {
  isJson(head) {
    const isAnswer = /"paper"\s*:\s*\{\s*"/.test(head) && /"(?:id|upvotes|authors)"\s*:/.test(head);
    return isAnswer || (/"papers"\s*:\s*\[\s*\{/.test(head) && /"date"\s*:/.test(head));
  },

  rowsOf(record) {
    if (!isObject(record)) return [];
    const item = isObject(record.item) ? record.item : record;
    const row = rowFromItem(item, 1);
    if (row) return [{ paper: row.paper }];
    return (arrayAt(record, 'papers') ?? []).flatMap((paper) => (isObject(paper) ? (scrapedRow(paper) ?? []) : []));
  },

  isText(head) {
    return (
      /^\s*(?:new\s+)?Get trending papers in your email inbox/.test(head) ||
      /by\s?AK and the research community/.test(head.slice(0, 500))
    );
  },

  withoutHeader(line) {
    const text = line.trim();
    if (text === 'new') return '';
    let rest = text;
    // Where blank lines were lost, the next title follows without a break.
    for (let start = HEADER.exec(rest); start; start = HEADER.exec(rest))
      rest = rest.slice(start[0].length).trimStart();
    return rest;
  },
};

const HEADER = new RegExp(
  [
    'Get trending papers in your email inbox(?: once a day)?!',
    'Subscribe(?=[A-Z0-9]|$)',
    'Daily Papers(?=\\s?by|$)',
    'by\\s?AK and the research community',
    '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{1,2}(?=[A-Z]|$)',
  ]
    .map((part) => `^(?:${part})`)
    .join('|'),
);

function scrapedRow(paper: Json): ScrapedRow | undefined {
  const id = parseArxivId(textAt(paper, 'url').replace(/^.*\/papers\//, ''));
  const title = textAt(paper, 'title');
  if (!id || !title) return undefined;
  const authors = (arrayAt(paper, 'authors') ?? []).map((name) => ({ name }));
  const facts: Scraped<PaperFacts> = {
    paperId: arxivPaperId(id),
    title,
    abstract: paper.abstract,
    authors,
    partial: true,
  };
  return { paper: facts };
}
