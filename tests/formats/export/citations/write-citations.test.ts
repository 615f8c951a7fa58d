import { describe, expect, it } from 'vitest';
import { APA } from '../../../../formats/export/citations/write-citations.ts';
import { NOW } from '../../import/read-file.ts';
import { each, madePaper, written } from '../written-papers.ts';

const papers = [
  madePaper({ title: 'A <b> first', authors: [{ name: 'Ada Example' }] }),
  madePaper({ paperId: 'arxiv:2602.00001', title: 'A second', authors: [{ name: 'Bo Example' }] }),
];

describe('citations', () => {
  it('are a paragraph for each paper', async () => {
    expect(await written('apa', papers)).toBe(
      'Example, A. (2026). A <b> first (arXiv:2602.08025). arXiv. https://doi.org/10.48550/arXiv.2602.08025\n' +
        '\n' +
        'Example, B. (2026). A second (arXiv:2602.00001). arXiv. https://doi.org/10.48550/arXiv.2602.00001\n',
    );
  });

  it('have their italics as HTML, and nothing else of a title is markup', async () => {
    let html = '';
    for await (const piece of APA.writeHtml(each(papers.slice(0, 1)), { now: NOW })) html += piece;
    expect(html).toBe(
      '<p>Example, A. (2026). <i>A &lt;b&gt; first</i> (arXiv:2602.08025). arXiv. ' +
        'https://doi.org/10.48550/arXiv.2602.08025</p>\n',
    );
  });
});
