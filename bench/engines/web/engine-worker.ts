import type { Paper } from '../../../papers/paper.ts';
import type { BenchQuery } from '../../queries/bench-query.ts';
import { libraryPapers } from './library-papers.ts';
import type { WebEngine, WebEngineName } from './web-engine.ts';

/** The calls that the bench's page sends to the worker that runs an engine. */
export type EngineCall =
  | { do: 'open' | 'build' | 'merge' | 'wasmBytes' }
  | { do: 'search'; query: BenchQuery; limit: number }
  | { do: 'add'; papers: Paper[] };

// Each is loaded only when needed: a cold start must not pay for the others.
const ENGINES: Readonly<Record<WebEngineName, () => Promise<WebEngine>>> = {
  minisearch: async () => new (await import('./mini-search-saved.ts')).MiniSearchSaved(),
  fts5: async () => new (await import('./fts5-opfs.ts')).Fts5Opfs(),
  flexsearch: async () => new (await import('./flex-search.ts')).FlexSearch(),
  scan: async () => new (await import('./plain-scan.ts')).PlainScan(),
};

// The worker's name is the engine's.
const engine = ENGINES[self.name as WebEngineName]();

async function obey(call: EngineCall): Promise<unknown> {
  const known = await engine;
  switch (call.do) {
    case 'open':
      return known.open(libraryPapers);
    case 'build':
      return known.build(libraryPapers);
    case 'merge':
      return known.merge?.();
    case 'wasmBytes':
      return known.wasmBytes?.() ?? 0;
    case 'search':
      return known.search(call.query, call.limit);
    case 'add':
      return known.add(call.papers);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<EngineCall>) => {
  const start = performance.now();
  obey(data).then(
    (value) => self.postMessage({ value: value ?? null, ms: performance.now() - start }),
    (error: unknown) => self.postMessage({ error: String(error) }),
  );
});
