import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatter, obsidianTag } from '../../../../formats/export/notes/front-matter.ts';
import { NoteNames } from '../../../../formats/export/notes/note-name.ts';
import { noteFiles } from '../../../../formats/export/notes/notes.ts';
import { obsidianAddress } from '../../../../formats/export/notes/obsidian-address.ts';
import { anyText } from '../../../papers/any-text.ts';
import { runs } from '../../../property-runs.ts';
import { NOW } from '../../import/read-file.ts';
import { each, madePaper, written } from '../written-papers.ts';

const NOTE = `---
title: "Über Sparse Attention for $x_1$ & 50% of Agents"
authors: ["Jörg von Müller", "OpenAI", "王小明", "Ada Example Jr."]
published: 2026-02-08
arxiv: "2602.08025"
doi: "10.48550/arXiv.2602.08025"
url: "https://arxiv.org/abs/2602.08025"
tags: ["agents", "long-context"]
lists: ["To read"]
starred: true
status: reading
added: 2026-02-09
---

# Über Sparse Attention for \\$x\\_1\\$ \\& 50% of Agents

We show \\<b\\> \\& \\{more\\}: 100% of it, at \\$O(n^2)\\$ or \\$5 and \\$10.

## Note

Mine: a -> b

and *more*
`;

async function filesOf(papers: readonly ReturnType<typeof madePaper>[], notes = true) {
  return Array.fromAsync(noteFiles(each(papers), { now: NOW, notes }));
}

describe('a note of a paper', () => {
  it('has its properties, what it says, and what its reader said', async () => {
    expect(await filesOf([madePaper()])).toEqual([
      { name: 'Über Sparse Attention for $x_1$ & 50% of Agents (2602.08025).md', text: NOTE },
    ]);
    expect(await written('notes', [madePaper()])).toBe(NOTE);
  });

  it('is without what its reader said where that is to stay', async () => {
    const [file] = await filesOf([madePaper()], false);
    expect(file?.text).not.toContain('Mine');
  });

  it('has 573 authors in order', async () => {
    const authors = Array.from({ length: 573 }, (_, at) => ({ name: `Ada${at} Exämple "${at}"` }));
    expect(propertiesOf(frontMatter(madePaper({ authors }))).authors).toEqual(authors.map(({ name }) => name));
  });
});

/** Each value but days, words and booleans is JSON, which is YAML too. */
function propertiesOf(text: string): Record<string, unknown> {
  const [open, ...lines] = text.split('\n');
  expect([open, ...lines.slice(-2)]).toEqual(['---', '---', '']);
  return Object.fromEntries(
    lines.slice(0, -2).map((line) => {
      const [, name = '', value = ''] = /^([a-z]+): (.+)$/.exec(line) ?? [];
      return [name, /^["[]/.test(value) ? JSON.parse(value) : value];
    }),
  );
}

describe('properties', () => {
  it('are read as they are, whatever a title, a name and a venue are', () => {
    fc.assert(
      fc.property(anyText(60), anyText(60), (title, name) => {
        const text = frontMatter(
          madePaper({ title: title || 'x', authors: [{ name: `n${name}` }], venue: `v${name}` }),
        );
        const properties = propertiesOf(text);
        expect(properties.title).toBe((title || 'x').toWellFormed());
        expect(properties.authors).toEqual([`n${name}`.toWellFormed()]);
        expect(properties.venue).toBe(`v${name}`.toWellFormed());
        // What YAML takes for the end of a line, or for no character.
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u);
      }),
      {
        numRuns: runs(500),
        examples: [
          ['---\na: b', '"'],
          ['\u0085', '\\'],
        ],
      },
    );
  });
});

describe('a tag of Obsidian', () => {
  it.each([
    ['long context', 'long-context'],
    ['rl/hf ', 'rl/hf'],
    ['2026', '_2026'],
    ['c++', 'c'],
    ['强化学习', '强化学习'],
    ['!!', ''],
    ['/a//b/', 'a/b'],
  ])('of %j is %j', (tag, name) => {
    expect(obsidianTag(tag)).toBe(name);
  });

  it('has no blank and no sign that would end it, whatever the tag', () => {
    fc.assert(
      fc.property(anyText(50), (tag) => {
        expect(obsidianTag(tag)).toMatch(/^$|^[^\s#,;:.()[\]{}'"\\-][^\s#,;:.()[\]{}'"\\]*$/u);
        expect(obsidianTag(tag)).not.toMatch(/^\d+$/);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the name of a note', () => {
  it('is one that Obsidian and every file system take, whatever the title', () => {
    fc.assert(
      fc.property(anyText(300), (title) => {
        const name = new NoteNames().nameOf(madePaper({ title }));
        expect(name).toMatch(/^[^.\s/\\:*?"<>|#^[\]\p{Cc}][^/\\:*?"<>|#^[\]\p{Cc}]* \(2602\.08025\)$/u);
        expect(Buffer.byteLength(`${name}.md`)).toBeLessThanOrEqual(255);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(500), examples: [['.hidden'], ['👩‍🔬'.repeat(100)], ['语'.repeat(300)], ['a/b: c?']] },
    );
  });

  it('is given once, also where two differ only by case', () => {
    const names = new NoteNames();
    const paper = (paperId: string, title: string) => madePaper({ paperId, title });
    expect(names.nameOf(paper('title:a b', 'A'))).toBe('A');
    expect(names.nameOf(paper('title:a?b', 'a'))).toBe('a 2');
  });
});

describe('the address for Obsidian', () => {
  it('names the note and leaves its text to the clipboard', () => {
    expect(obsidianAddress('A & B (2602.08025)', 'paste?')).toBe(
      'obsidian://new?file=A%20%26%20B%20(2602.08025)&clipboard&content=paste%3F',
    );
  });
});
