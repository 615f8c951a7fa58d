import type { PaperFacts } from '../../papers/paper.ts';
import type { WriteExport } from './export-format.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, isoDay } from './written-paper.ts';

// What a paper knows, without how it came to be known.
const FACTS = [
  'abstract',
  'authors',
  'authorCount',
  'venue',
  'type',
  'doi',
  'aiSummary',
  'aiKeywords',
  'organisation',
  'submitter',
  'githubRepo',
  'githubStars',
  'projectPage',
] as const satisfies readonly (keyof PaperFacts)[];

/** JSON Lines: one object on a line for each paper, days as `2026-02-08`, what is not known left out. */
export const writeJsonLines: WriteExport = async function* (papers, { notes = true }) {
  for await (const paper of papers) yield `${JSON.stringify(recordOf(paper, notes))}\n`;
};

function recordOf({ facts, tags, lists, starred, status, note, addedAt }: WrittenPaper, hasNote: boolean): object {
  const known = Object.fromEntries(FACTS.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
  return {
    id: facts.paperId,
    title: facts.title,
    url: addressOf(facts),
    ...(facts.publishedAt !== undefined && { published: isoDay(facts.publishedAt) }),
    ...known,
    tags,
    lists,
    starred,
    status,
    ...(hasNote && note && { note }),
    ...(addedAt !== undefined && { added: new Date(addedAt).toISOString() }),
  };
}
