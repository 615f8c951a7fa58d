import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { aclCitation } from '../../../../formats/export/citations/acl.ts';
import { apaCitation } from '../../../../formats/export/citations/apa.ts';
import { citationText } from '../../../../formats/export/citations/cited-paper.ts';
import { ieeeCitation } from '../../../../formats/export/citations/ieee.ts';
import { cslItem } from '../../../../formats/export/csl-json.ts';
import type { PaperFacts } from '../../../../papers/paper.ts';
import { madePaper } from '../written-papers.ts';

const NAMES = ['Jörg Ada Müller', 'Bo Example', 'Jean-Luc Doe', 'Ludwig van Beethoven', 'Ada King Jr.', 'OpenAI'];
const authors = (count: number) => NAMES.slice(0, count).map((name) => ({ name }));
const many = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `Ada B. Example${at}` }));

const preprint: PaperFacts = {
  paperId: 'arxiv:2602.08025',
  title: 'Sparse Attention: A Study',
  authors: authors(3),
  publishedAt: Date.UTC(2026, 1, 8),
};
const conference: PaperFacts = {
  ...preprint,
  venue: 'Proceedings of Made',
  type: 'paper-conference',
  doi: '10.1234/made',
};
const journal: PaperFacts = { ...preprint, venue: 'Journal of Made', type: 'article-journal', doi: '10.1234/made' };

/** The reference that citeproc makes with the style that citation-js has. */
function byCiteproc(facts: PaperFacts): string {
  const { abstract: _, note: __, genre: ___, number, ...item } = cslItem(madePaper({ abstract: '', ...facts }), false);
  const asked = {
    ...item,
    // The manual has no word before the number, and a year alone.
    ...(facts.venue === undefined && { number }),
    issued: { 'date-parts': [[2026]] },
  };
  const cited = new Cite(JSON.parse(JSON.stringify(asked)));
  return cited.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
}

describe('a reference in APA', () => {
  it.each([
    ['a preprint', preprint],
    ['a preprint with one author', { ...preprint, authors: authors(1) }],
    ['a preprint with two authors', { ...preprint, authors: authors(2) }],
    ['names with particles, suffixes and groups', { ...preprint, authors: authors(6) }],
    ['twenty authors', { ...preprint, authors: many(20) }],
    ['twenty-one authors', { ...preprint, authors: many(21) }],
    ['573 authors', { ...preprint, authors: many(573) }],
    ['an article', journal],
  ])('is what citeproc makes of %s', (_, facts) => {
    expect(citationText(apaCitation(facts))).toBe(byCiteproc(facts));
  });

  it('has the proceedings of a conference', () => {
    expect(citationText(apaCitation(conference))).toBe(
      'Müller, J. A., Example, B., & Doe, J.-L. (2026). Sparse Attention: A Study. In Proceedings of Made. https://doi.org/10.1234/made',
    );
  });

  it('begins with the title where nobody is known, and says that it has no date', () => {
    const { authors: _, publishedAt: __, ...unknown } = preprint;
    expect(citationText(apaCitation(unknown))).toBe(
      'Sparse Attention: A Study (arXiv:2602.08025). (n.d.). arXiv. https://doi.org/10.48550/arXiv.2602.08025',
    );
  });

  it('sets in italics what the style does', () => {
    expect(apaCitation(preprint)).toContainEqual({ italic: 'Sparse Attention: A Study' });
    expect(apaCitation(journal)).toContainEqual({ italic: 'Journal of Made' });
  });
});

describe('a reference in IEEE', () => {
  it('is of a preprint, a conference paper, an article', () => {
    expect(citationText(ieeeCitation(preprint))).toBe(
      'J. A. Müller, B. Example, and J.-L. Doe, “Sparse Attention: A Study,” arXiv:2602.08025, 2026, doi: 10.48550/arXiv.2602.08025.',
    );
    expect(citationText(ieeeCitation(conference))).toContain(',” in Proceedings of Made, 2026, doi: 10.1234/made.');
    expect(citationText(ieeeCitation(journal))).toContain(',” Journal of Made, 2026, doi: 10.1234/made.');
  });

  it('names the first of more than six authors', () => {
    expect(citationText(ieeeCitation({ ...preprint, authors: many(7) }))).toMatch(/^A\. B\. Example0 et al\., “/);
    expect(citationText(ieeeCitation({ ...preprint, authors: many(6) }))).toContain(', and A. B. Example5, “');
  });
});

describe('a reference in ACL', () => {
  it('is of a preprint, a conference paper, an article', () => {
    expect(citationText(aclCitation(preprint))).toBe(
      'Jörg Ada Müller, Bo Example, and Jean-Luc Doe. 2026. Sparse Attention: A Study. Preprint, arXiv:2602.08025.',
    );
    expect(citationText(aclCitation(conference))).toContain(
      '. 2026. Sparse Attention: A Study. In Proceedings of Made.',
    );
    expect(citationText(aclCitation(journal))).toContain('. 2026. Sparse Attention: A Study. Journal of Made.');
  });
});

describe('a reference in any style', () => {
  it('has no sign twice and no gap, whatever is not known', () => {
    const { authors: _, publishedAt: __, ...bare } = preprint;
    const dated = { ...bare, publishedAt: 0 };
    const kinds = [
      bare,
      dated,
      preprint,
      { ...preprint, paperId: 'title:made' },
      { ...bare, venue: 'Made' },
      conference,
    ];
    for (const facts of kinds.flatMap((each) => [each, { ...each, paperId: 'title:made' }])) {
      for (const title of ['Why?', 'Made.', 'Made']) {
        for (const style of [apaCitation, ieeeCitation, aclCitation]) {
          const text = citationText(style({ ...facts, title }));
          expect(text).not.toMatch(/ {2}|(?<!\. )\.\.|\?\.|,,|, ,|undefined|^[ ,.]|\s$|”,|[.,] ,/);
        }
      }
    }
  });
});
