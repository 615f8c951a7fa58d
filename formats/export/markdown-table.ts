import { escapedMarkdown, markdownLink } from '../paper-markdown.ts';
import type { WriteExport } from './export-format.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, isoDay } from './written-paper.ts';

const MOST_NAMED = 3;

/** One table of Markdown (GFM 0.29), a row for each paper. Nothing of its texts is markup; a note is in one line. */
export const writeMarkdown: WriteExport = async function* (papers, { title, notes = true }) {
  const columns = ['Title', 'Authors', 'Date', 'Tags', 'Status', ...(notes ? ['Note'] : [])];
  if (title) yield `# ${escapedMarkdown(title)}\n\n`;
  yield `| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}\n`;
  for await (const paper of papers) yield `| ${cellsOf(paper, notes).join(' | ')} |\n`;
};

function cellsOf({ facts, tags, status, note }: WrittenPaper, hasNote: boolean): string[] {
  const address = addressOf(facts);
  const { title, publishedAt, authors = [], authorCount = authors.length } = facts;
  const named = authors.slice(0, authorCount > MOST_NAMED ? 1 : MOST_NAMED).map(({ name }) => escapedMarkdown(name));
  return [
    address === undefined ? escapedMarkdown(title) : markdownLink({ title, address }),
    named.length > 0 && authorCount > named.length ? `${named.join(', ')} et al.` : named.join(', '),
    publishedAt === undefined ? '' : isoDay(publishedAt),
    escapedMarkdown(tags.join(', ')),
    status,
    ...(hasNote ? [escapedMarkdown(note)] : []),
  ];
}
