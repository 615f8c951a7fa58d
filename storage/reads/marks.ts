import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { latestShown } from './latest-shown.ts';
import { readPapers } from './papers.ts';

/** What a list of papers can be narrowed to. */
export interface MarkFilter {
  tags: string[];
  starred: boolean;
  list?: string;
}

/**
 * The papers that have every mark of the filter, last seen first; a paper has a tag when it has one nested in it.
 * Undefined when the filter asks for nothing.
 */
export async function papersMarked(library: Library, filter: MarkFilter): Promise<Paper[] | undefined> {
  const { tags, starred, list } = filter;
  const sets = await Promise.all([
    ...tags.map((tag) => withTag(library, tag)),
    ...(list ? [library.papers.where('lists').equals(list).primaryKeys()] : []),
    ...(starred ? [library.papers.where('starred').equals(1).primaryKeys()] : []),
  ]);
  const [first, ...others] = sets;
  if (!first) return undefined;
  const rest = others.map((ids) => new Set(ids));
  const ids = first.filter((id) => rest.every((set) => set.has(id)));
  const latest = (await latestShown(library)).time;
  const seen = ({ lastSeen }: Paper) => (lastSeen > latest ? 0 : lastSeen);
  return (await readPapers(library, ids)).sort((a, b) => seen(b) - seen(a));
}

async function withTag({ papers }: Library, tag: string): Promise<PaperId[]> {
  const [own, nested] = await Promise.all([
    papers.where('tags').equals(tag).primaryKeys(),
    papers.where('tags').between(`${tag}/`, `${tag}0`, true, false).primaryKeys(),
  ]);
  return [...new Set([...own, ...nested])];
}
