import type { WriteExport } from './export-format.ts';
import { jsonList } from './json-list.ts';
import { personName } from './person-name.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, arxivOf, dateOf, doiOf, kindOf, shortId, titleOf } from './written-paper.ts';

/** CSL-JSON 1.0.2: a list of items. A preprint is what Zotero reads as one: an `article` with a number of arXiv's. */
export const writeCslJson: WriteExport = (papers, { notes = true }) =>
  jsonList(papers, (paper) => JSON.stringify(cslItem(paper, notes)));

/** The item of a paper. */
export function cslItem({ facts, tags, note }: WrittenPaper, hasNote: boolean): Record<string, unknown> {
  const kind = kindOf(facts);
  const arxivId = arxivOf(facts);
  const date = dateOf(facts);
  return {
    id: shortId(facts),
    type: kind === 'preprint' ? 'article' : kind,
    genre: kind === 'preprint' ? 'preprint' : undefined,
    title: titleOf(facts)?.toWellFormed(),
    author: facts.authors?.map(({ name }) => cslName(name.toWellFormed())),
    issued: date && { 'date-parts': [[date.year, date.month, date.day]] },
    'container-title': facts.venue,
    publisher: kind === 'preprint' && arxivId ? 'arXiv' : undefined,
    number: arxivId && `arXiv:${arxivId}`,
    DOI: doiOf(facts),
    URL: addressOf(facts),
    abstract: facts.abstract?.toWellFormed(),
    keyword: tags.length > 0 ? tags.join(', ') : undefined,
    note: (hasNote && note.toWellFormed()) || undefined,
  };
}

function cslName(name: string): Record<string, string> {
  const { given, family, suffix } = personName(name);
  return given ? { family, given, ...(suffix && { suffix }) } : { literal: family };
}
