import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkOf } from '../../scripts/chunk-groups.ts';

const ROOT = '/project';
const POPUP = 'entrypoints/popup/main.tsx';
const PANEL = 'entrypoints/sidepanel/main.tsx';
const LIBRARY = 'entrypoints/library/main.tsx';
const OPTIONS = 'entrypoints/options/main.tsx';
const BACKGROUND = 'entrypoints/background/index.ts';

/** The chunk of `module` where each module is imported by these; `later` by these once they need it. */
function chunk(module: string, importers: Record<string, string[]>, later: Record<string, string[]> = {}) {
  const path = (name: string) => (name.startsWith('virtual:') ? `\0${name}` : join(ROOT, name));
  return chunkOf(ROOT, path(module), {
    getModuleInfo: (id) => {
      const found = Object.entries(importers).find(([name]) => path(name) === id);
      return found ? { importers: found[1].map(path), dynamicImporters: (later[found[0]] ?? []).map(path) } : null;
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

  it('that the background begins with too is in a chunk without what it does not need', () => {
    expect(chunk('a.ts', { 'a.ts': ['b.ts', BACKGROUND], 'b.ts': [POPUP] })).toBe('common');
  });

  it('that the background begins with through the start that the framework gives it is not in that of the pages', () => {
    const pages = ['entrypoints/popup/index.html', 'entrypoints/sidepanel/index.html'];
    const background = `virtual:wxt-background-entrypoint?${BACKGROUND}`;
    expect(chunk('a.ts', { 'a.ts': [...pages, background], [background]: [] })).toBe('common');
  });

  it('of search or papers that the background begins with and pages load later is in a chunk of its room', () => {
    const [parser, paper, other] = ['search/query/parse.ts', 'papers/paper.ts', 'storage/reader.ts'];
    expect(chunk(parser, { [parser]: [BACKGROUND] }, { [parser]: [POPUP] })).toBe('search');
    expect(chunk(paper, { [paper]: [BACKGROUND] }, { [paper]: [POPUP] })).toBe('papers');
    expect(chunk(parser, { [parser]: [BACKGROUND] })).toBeNull();
    expect(chunk(other, { [other]: [BACKGROUND] }, { [other]: [POPUP] })).toBe('library-reader');
    expect(chunk(other, { [other]: [BACKGROUND] }, { [other]: [LIBRARY] })).toBe('imports');
  });

  it('that one page or the background alone begins with stays with it', () => {
    expect(chunk('a.ts', { 'a.ts': [POPUP] })).toBeNull();
    expect(chunk('a.ts', { 'a.ts': [BACKGROUND] })).toBeNull();
  });

  it('that is loaded on use is in no such chunk', () => {
    expect(chunk('a.ts', { 'a.ts': ['loaded-on-use.ts'], 'loaded-on-use.ts': [] })).toBeNull();
  });

  it('that what pages load as soon as they are idle imports is in the chunk of that', () => {
    const detail = 'components/detail/PaperDetail.tsx';
    expect(chunk(detail, { [detail]: [] }, { [detail]: ['b.ts'] })).toBe('soon');
    expect(chunk('a.ts', { 'a.ts': [detail], [detail]: [] })).toBe('soon');
    expect(chunk('a.ts', { 'a.ts': [detail, POPUP, PANEL], [detail]: [] })).toBe('pages');
    expect(chunk('a.ts', { 'a.ts': [detail, BACKGROUND], [detail]: [] })).toBe('library-reader');
  });

  it('of a circle of imports is looked at once', () => {
    expect(chunk('a.ts', { 'a.ts': ['b.ts', POPUP], 'b.ts': ['a.ts', PANEL] })).toBe('pages');
  });
});
