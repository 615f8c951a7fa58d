import type { PaperFacts } from '../../../papers/paper.ts';
import type { WriteExport } from '../export-format.ts';
import { markupText } from '../markup-text.ts';
import { aclCitation } from './acl.ts';
import { apaCitation } from './apa.ts';
import type { CitedPart } from './cited-paper.ts';
import { citationText } from './cited-paper.ts';
import { ieeeCitation } from './ieee.ts';

/** References of one style: as plain text, a paragraph for each, and as paragraphs of HTML, with what is in italics. */
interface CitationWriter {
  write: WriteExport;
  writeHtml: WriteExport;
}

export const APA = citations(apaCitation);
export const IEEE = citations(ieeeCitation);
export const ACL = citations(aclCitation);

function citations(cite: (facts: PaperFacts) => CitedPart[]): CitationWriter {
  return {
    async *write(papers) {
      let before = '';
      for await (const { facts } of papers) {
        yield `${before}${citationText(cite(facts)).replace(/\s+/g, ' ').toWellFormed()}\n`;
        before = '\n';
      }
    },
    async *writeHtml(papers) {
      for await (const { facts } of papers) yield `<p>${cite(facts).map(markup).join('')}</p>\n`;
    },
  };
}

function markup(part: CitedPart): string {
  return typeof part === 'string' ? markupText(part) : `<i>${markupText(part.italic)}</i>`;
}
