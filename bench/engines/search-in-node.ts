import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';

/** What an engine is given to search. */
export interface SearchedLibrary {
  papers: readonly Paper[];
  sightings: readonly Sighting[];
}

/** The keys of the at most `k` best papers for a text as typed, best first. */
export type SearchInNode = (text: string, k: number) => Promise<PaperId[]>;

/** Makes an engine ready over a library. */
export type EngineInNode = (library: SearchedLibrary) => SearchInNode;
