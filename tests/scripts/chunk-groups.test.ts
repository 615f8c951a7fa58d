import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkOf } from '../../scripts/chunk-groups.ts';

const ROOT = '/project';
const POPUP = 'entrypoints/popup/main.tsx';
const PANEL = 'entrypoints/sidepanel/main.tsx';
const LIBRARY = 'entrypoints/library/main.tsx';
const OPTIONS = 'entrypoints/options/main.tsx';
const READER = 'storage/reads/reader.ts';
const PARSER = 'search/query/parse-query.ts';
const DETAIL = 'components/detail/PaperDetail.tsx';

/** The chunk of `module` where each module is imported by these. */
function chunk(module: string, importers: Record<string, string[]>) {
  const path = (name: string) => join(ROOT, name);
  return chunkOf(ROOT, path(module), {
    getModuleInfo: (id) => {
      const found = Object.entries(importers).find(([name]) => path(name) === id);
      return found ? { importers: found[1].map(path) } : null;
    },
  });
}

describe('a module', () => {
  it('that several pages begin with is in their chunk', () => {
    expect(chunk('a.ts', { 'a.ts': ['b.ts'], 'b.ts': [POPUP, PANEL] })).toBe('pages');
  });

  it('that pages without the popup begin with is in a chunk that the popup does not load', () => {
    expect(chunk('a.ts', { 'a.ts': ['b.ts'], 'b.ts': [LIBRARY, PANEL] })).toBe('library-sidepanel');
    expect(chunk('a.ts', { 'a.ts': ['b.ts', POPUP], 'b.ts': [LIBRARY, PANEL] })).toBe('pages');
  });

  it('that all pages but the popup begin with is in the chunk of all', () => {
    expect(chunk('a.ts', { 'a.ts': [LIBRARY, PANEL, OPTIONS] })).toBe('pages');
  });

  it('that is added to several pages by their HTML is in their chunk', () => {
    const pages = ['entrypoints/popup/index.html', 'entrypoints/sidepanel/index.html'];
    expect(chunk('a.ts', { 'a.ts': pages })).toBe('pages');
  });

  it('that one page alone begins with stays with it', () => {
    expect(chunk('a.ts', { 'a.ts': [POPUP] })).toBeNull();
    expect(chunk('a.ts', { 'a.ts': [POPUP, READER] })).toBeNull();
  });

  it('that is loaded on use is in no such chunk', () => {
    expect(chunk('a.ts', { 'a.ts': ['loaded-on-use.ts'], 'loaded-on-use.ts': [] })).toBeNull();
  });

  it('that pages load later is in the chunk of what needs it', () => {
    expect(chunk(READER, { [READER]: [] })).toBe('library-reader');
    expect(chunk('a.ts', { 'a.ts': ['b.ts'], 'b.ts': [READER] })).toBe('library-reader');
    expect(chunk('a.ts', { 'a.ts': [PARSER] })).toBe('search');
    expect(chunk('a.ts', { 'a.ts': [PARSER, DETAIL] })).toBe('search');
    expect(chunk('a.ts', { 'a.ts': [DETAIL] })).toBe('soon');
  });

  it('that the reader of the library shares with others is loaded without it', () => {
    expect(chunk('a.ts', { 'a.ts': [READER, PARSER] })).toBe('papers');
    expect(chunk('a.ts', { 'a.ts': [READER, DETAIL] })).toBe('papers');
  });

  it('that pages begin with is not loaded again later', () => {
    expect(chunk('a.ts', { 'a.ts': [READER, DETAIL, POPUP, PANEL] })).toBe('pages');
  });

  it('of a circle of imports is looked at once', () => {
    expect(chunk('a.ts', { 'a.ts': ['b.ts', POPUP], 'b.ts': ['a.ts', PANEL] })).toBe('pages');
  });
});
