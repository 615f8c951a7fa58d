import { IMPORT_LIMITS } from '../limits.ts';
import { aboutOf, childrenOf, resourceOf, textIn } from './rdf-elements.ts';

/** A collection of Zotero's: what is in it, items and other collections, by their names in the file. */
export interface Collection {
  about: string;
  title: string;
  parts: string[];
}

/** The collection that a node describes. */
export function collectionOf(node: Element): Collection {
  return { about: aboutOf(node), title: textIn(node, 'title'), parts: childrenOf(node, 'hasPart').map(resourceOf) };
}

/** The names of the collections that each item is in, those inside of others as `outer / inner`. */
export function listsOf(collections: readonly Collection[]): Map<string, string[]> {
  const byName = new Map(collections.map((collection) => [collection.about, collection]));
  const outer = new Map<string, string>();
  for (const { about, parts } of collections) {
    for (const part of parts) if (byName.has(part) && !outer.has(part)) outer.set(part, about);
  }
  const lists = new Map<string, string[]>();
  for (const { about, parts } of collections) {
    const path = pathOf(about, byName, outer);
    for (const part of parts) {
      if (byName.has(part)) continue;
      const known = lists.get(part) ?? [];
      known.push(path);
      lists.set(part, known);
    }
  }
  return lists;
}

function pathOf(about: string, byName: ReadonlyMap<string, Collection>, outer: ReadonlyMap<string, string>): string {
  const names: string[] = [];
  // A file can have them in a circle.
  const met = new Set<string>();
  for (let at: string | undefined = about; at !== undefined && !met.has(at) && met.size < IMPORT_LIMITS.depth; ) {
    met.add(at);
    names.unshift(byName.get(at)?.title ?? '');
    at = outer.get(at);
  }
  return names.filter(Boolean).join(' / ');
}
