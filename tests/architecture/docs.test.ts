import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { documents, foldersIn, missingPaths, quotedIn, read, treeIn, unknownNames } from './documents.ts';

/** Names that documents take from elsewhere: the browsers' and a paper's. */
const OUTSIDE = [
  'createSyncAccessHandle',
  'DiscardedBrowsingContextError',
  'SageAttention2',
  'extension.cc',
  'id_util.cc',
];

describe('the tree in DESIGN.md', () => {
  const [, picture = ''] = /^## The tree\n+```\n(.*?)```/ms.exec(read('DESIGN.md')) ?? [];
  const tree = treeIn(picture);

  it('is the tree on disk, at each place where it shows folders', () => {
    expect(tree.get('')).toHaveLength(foldersIn('').length);
    for (const [folder, shown] of tree) {
      // The picture has one line for the tests, which mirror the tree.
      const mirrored = folder === 'tests' ? foldersIn('') : [];
      const onDisk = foldersIn(folder).filter((name) => !mirrored.includes(name));
      expect([folder, ...[...shown].sort()]).toEqual([folder, ...onDisk]);
    }
  });

  it('is read as it is drawn', () => {
    const drawn = 'app/    pages\n  a/ b-c/   two of them/\n    d/\n.ci/\n';
    expect(Object.fromEntries(treeIn(drawn))).toEqual({ '': ['app', '.ci'], app: ['a', 'b-c'], 'app/b-c': ['d'] });
  });
});

describe('the documents', () => {
  it.each(documents())('name only files that are there: %s', (document) => {
    expect(missingPaths(document, read(document))).toEqual([]);
  });

  it.each(documents())('name only what the code names: %s', (document) => {
    expect(unknownNames(read(document), OUTSIDE)).toEqual([]);
  });

  it('name only commands of npm that there are', () => {
    const named = documents().flatMap((document) => quotedIn(read(document)));
    const scripts = named.flatMap((quoted) => /^npm (?:run (?:-s )?)?([a-z][a-z0-9:]*)/.exec(quoted)?.[1] ?? []);
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
    expect(scripts).toContain('walks');
  });

  it('are reported where they name what is not there', () => {
    const files = 'In papers/gone.ts and papers/days.ts. `papers/paper.ts` `papers/none.ts` `paper.ts` `none.ts`';
    const folders = '`papers/` `layers/` `adapters/<site>/pages.ts`';
    const links = '[a](../DESIGN.md) [b](DESIGN.md) [c](https://example.org/none.md)';
    expect(missingPaths('docs/any.md', `${files} ${folders} ${links}`)).toEqual([
      'papers/none.ts',
      'none.ts',
      'layers/',
      'papers/gone.ts',
      'DESIGN.md',
    ]);
    const names = '`PaperIndex` `PaperIndices` `parseQuery()` `parseQueries(text, now)` `MAX_TERMS` `MAX_NONE`';
    const members = '`PaperIndex.find` `PaperIndex.lose` `Lucene` `a plain text`';
    expect(unknownNames(`${names} ${members}`, ['Lucene'])).toEqual([
      'PaperIndices',
      'parseQueries',
      'MAX_NONE',
      'PaperIndex.lose',
    ]);
  });
});

describe('the length', () => {
  it('of DESIGN.md is at most 1,500 words', () => {
    expect(read('DESIGN.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1_500);
  });

  it('of each way to add something is at most five lines, none of them long', () => {
    const [, ways = ''] = /^## How to add\n(.*?)^## /ms.exec(read('CONTRIBUTING.md')) ?? [];
    const entries = ways.split(/^### /m).slice(1);
    expect(entries.length).toBeGreaterThanOrEqual(5);
    for (const entry of entries) {
      const [title, ...lines] = entry.split('\n').filter(Boolean);
      expect(lines.length, title).toBeLessThanOrEqual(5);
      expect(lines.filter((line) => line.length > 200)).toEqual([]);
    }
  });
});
