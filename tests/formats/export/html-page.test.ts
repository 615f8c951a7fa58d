import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../papers/any-text.ts';
import { runs } from '../../property-runs.ts';
import { madePaper, written } from './written-papers.ts';

const { DOMParser } = new JSDOM('').window;
const pageOf = async (...input: Parameters<typeof written> extends [unknown, ...infer Rest] ? Rest : never) =>
  new DOMParser().parseFromString(await written('html', ...input), 'text/html');
const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the page to print', () => {
  it('has what a reader wants to know of each paper', async () => {
    const page = await pageOf([madePaper(), madePaper({ paperId: 'title:only', title: 'Only' })], { title: 'To read' });
    expect(page.title).toBe('To read');
    expect(texts(page, 'h2')).toEqual(['Über Sparse Attention for $x_1$ & 50% of Agents', 'Only']);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://arxiv.org/abs/2602.08025',
    ]);
    expect(texts(page, '.by')[0]).toBe(
      'Jörg von Müller, OpenAI, 王小明, Ada Example Jr. · arXiv:2602.08025 · 2026-02-08',
    );
    expect(texts(page, '.tags')[0]).toBe('#agents #long context');
    expect(texts(page, '.note')[0]).toBe('Mine: a -> b\n\nand *more*');
  });

  it('has no note where it was not to go along', async () => {
    expect(texts(await pageOf([madePaper()], { notes: false }), '.note')).toEqual([]);
  });

  it('loads and runs nothing', async () => {
    const page = await pageOf([madePaper({ title: '<script>alert(1)</script><img src=x onerror=y>' })]);
    expect(page.querySelectorAll('script, img, link, iframe, [onerror]')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
  });

  it('shows any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(80), anyText(80), async (abstract, note) => {
        const page = await pageOf([madePaper({ abstract: `a${abstract}` }, { note: `n${note}` })]);
        expect(texts(page, '.abstract')).toEqual([shown(`a${abstract}`)]);
        expect(texts(page, '.note')).toEqual([shown(`n${note}`)]);
        expect(page.querySelectorAll('li *').length).toBe(6);
      }),
      { numRuns: runs(100), examples: [['</p><b>', '&amp;']] },
    );
  });
});

/** As HTML has it: without control characters, and with one sign for the end of a line. */
function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/\r\n?/g, '\n');
}
