import type { WriteExport } from './export-format.ts';
import { arxivOf, doiOf } from './written-paper.ts';

/** One id on a line: `2602.08025`, `arXiv:cs/0112017`, `doi:10.1234/made`. What has none is left out. */
export const writeIds: WriteExport = async function* (papers) {
  for await (const { facts } of papers) {
    const arxivId = arxivOf(facts);
    const doi = doiOf(facts);
    // Ids of before 2007 look like paths.
    if (arxivId) yield `${arxivId.includes('/') ? 'arXiv:' : ''}${arxivId}\n`;
    else if (doi) yield `doi:${doi}\n`;
  }
};
