import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { RefusedEntry } from '../../papers/imported-entry.ts';
import { titleKey } from '../../papers/title-key.ts';
import { readFile, recordedFile } from '../formats/import/read-file.ts';
import { HAS_FIXTURES } from './recorded-pages.ts';

const textOf = (path: string) => new TextDecoder().decode(recordedFile(path));
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const read = (path: string) => readFile(path.split('/').at(-1) ?? '', recordedFile(path));
const reasons = (refused: readonly RefusedEntry[]) => {
  const counts: Record<string, number> = {};
  for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
};

/** What each file has, counted in its source by other means than the readers'. */
const FILES: Record<string, { entries: number; refused?: Record<string, number>; counted(source: string): number }> = {
  'arxiv-2026.math-and-umlaut.bib': { entries: 3, counted: (source) => count(source, /^@\w+\{/gm) },
  'zotero.biblatex.one.bib': { entries: 1, counted: (source) => count(source, /^@\w+\{/gm) },
  'zotero.bibtex.arxiv-articles-with-notes.bib': { entries: 12, counted: (source) => count(source, /^@\w+\{/gm) },
  'zotero.bibtex.techreport-preprints.bib': { entries: 14, counted: (source) => count(source, /^@\w+\{/gm) },
  'zotero.ris': { entries: 12, counted: (source) => count(source, /^TY {2}- /gm) },
  'sciencedirect.ris': { entries: 30, refused: { nameless: 5 }, counted: (source) => count(source, /^TY {2}- /gm) },
  'zotero.csl.json': { entries: 15, counted: (source) => (JSON.parse(source) as unknown[]).length },
  'zotero.csv': { entries: 20, counted: (source) => count(source, /^"[A-Z0-9]{8}",/gm) },
  'zotero.csv.scopus.csv': { entries: 10, counted: (source) => count(source, /^"[A-Z0-9]{8}",/gm) },
  'zotero.rdf': {
    entries: 21,
    refused: { nameless: 2 },
    counted: (source) => count(source, /<z:itemType>(?!attach)/g),
  },
  'zotero.arxiv-as-webpage.rdf': { entries: 1, counted: (source) => count(source, /<z:itemType>(?!attach)/g) },
  'papermemory.v508.json': { entries: 3, counted: (source) => count(source, /^ {4}"(?!__)[^"]+": \{/gm) },
  ...Object.fromEntries(
    [
      ['firefox_nested.htm', 21],
      ['google_bookmarks_nested.htm', 6],
      ['netscape_basic.htm', 2],
      ['safari_folded.htm', 3],
      ['linkding.html', 3],
      ['linkding.one-invalid.html', 3],
    ].map(([name, pages]) => [
      `bookmarks.${name}`,
      {
        entries: 0,
        refused: { 'not-a-paper': Number(pages) },
        counted: (source: string) => {
          const links = [...new JSDOM(source).window.document.querySelectorAll('a')];
          return links.filter((link) => !link.getAttribute('href')?.startsWith('place:')).length;
        },
      },
    ]),
  ),
};

describe.runIf(HAS_FIXTURES)('each file that other programs exported', () => {
  it.each(Object.entries(FILES))('%s', async (name, { entries, refused = {}, counted }) => {
    const found = await read(`imports/${name}`);
    expect(found.entries).toHaveLength(entries);
    expect(reasons(found.refused)).toEqual(refused);
    expect(found.entries.length + found.refused.length).toBe(counted(textOf(`imports/${name}`)));
    const places = [...found.entries, ...found.refused].map(({ at }) => at.entry).sort((a, b) => a - b);
    expect(places).toEqual(places.map((_, index) => index + 1));
  });

  it('names each arXiv paper that its source names with a word, an address or a DOI', async () => {
    for (const name of Object.keys(FILES)) {
      const source = textOf(`imports/${name}`).replace(/\\?"abstract"?: "[^\n]*|^\tabstract = \{.*|^AB.*/gm, '');
      const named = source.matchAll(
        /arxiv(?:\.org\/(?:abs|pdf)\/|[.:]|-| = \{)(\d{4}\.\d{4,5})|eprint = \{(\d{4}\.\d{4,5})/gi,
      );
      const ids = new Set(Array.from(named, ([, one, other]) => `arxiv:${one ?? other}`));
      const found = (await read(`imports/${name}`)).entries.flatMap((entry) => entry.ids);
      expect([name, ...[...ids].sort()]).toEqual([name, ...found.filter((id) => id.startsWith('arxiv:')).sort()]);
    }
  });

  it('is read alike in pieces of any size', async () => {
    for (const name of Object.keys(FILES)) {
      const bytes = recordedFile(`imports/${name}`);
      const whole = await readFile(name, bytes, bytes.length);
      expect(await readFile(name, bytes, 1_000)).toEqual(whole);
      if (bytes.length < 6_000) expect(await readFile(name, bytes, 1)).toEqual(whole);
    }
  });
});

describe.runIf(HAS_FIXTURES)('the texts of three pages of search results', () => {
  const SEEDS = ['000_040bdda6b36ad613', '001_0d550c11a9bc887f', '003_0327d7dcd2ee7fd2'];
  const HEADER = /^(?:new|Get trending papers.*|Subscribe|Daily Papers|byAK and.*|[A-Z][a-z]{2} \d{1,2})$/;

  it('have 258 entries of 234 papers, each title with its abstract, letter by letter', async () => {
    const entries = await Promise.all(SEEDS.map(async (name) => (await read(`seeds/${name}.txt`)).entries));
    expect(entries.map((each) => each.length)).toEqual([63, 119, 76]);
    expect(new Set(entries.flat().map(({ facts }) => titleKey(facts.title ?? ''))).size).toBe(234);
    for (const [index, name] of SEEDS.entries()) {
      const lines = textOf(`seeds/${name}.txt`).split('\n').filter(Boolean);
      const own = lines.filter((line) => !HEADER.test(line)).map((line) => line.replace(/^Subscribe(?=[A-Z])/, ''));
      const found = (entries[index] ?? []).flatMap(({ facts }) => [facts.title, facts.abstract]);
      expect(found).toEqual(own);
    }
  });

  it('give titles alone, of papers that an id may be found for later', async () => {
    const { entries, refused } = await read('seeds/001_0d550c11a9bc887f.txt');
    expect(refused).toEqual([]);
    expect(entries[0]).toMatchObject({
      at: { entry: 1, line: 3 },
      ids: [],
      facts: { title: 'Reframing Human-AI Collaboration for Generating Free-Text Explanations', partial: true },
      words: { tags: [], automaticTags: [], lists: [] },
      doubts: [],
    });
    expect(entries.filter(({ facts }) => facts.unsureTitle)).toEqual([]);
  });
});

describe.runIf(HAS_FIXTURES)("the archives of a site's API and of a scraper", () => {
  it('have 7,415 papers between them, each with its title and abstract', async () => {
    const papers = new Map<string, string>();
    let rows = 0;
    for (const name of ['hf-api-daily-2024-05-27_2026-08-21', 'hf-scraped-2024-01_2024-11']) {
      const { entries, refused } = await readFile(
        `${name}.jsonl`,
        gunzipSync(recordedFile(`papers/${name}.dev.jsonl.gz`)),
      );
      expect(refused).toEqual([]);
      for (const { ids, facts } of entries) papers.set(ids[0] ?? '', facts.title && facts.abstract ? 'whole' : 'empty');
      if (name.startsWith('hf-api')) rows = entries.length;
    }
    expect([rows, papers.size, [...papers.values()].filter((each) => each === 'empty').length]).toEqual([
      6443, 7415, 0,
    ]);
  });
});
