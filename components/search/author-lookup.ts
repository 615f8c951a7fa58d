import type { AuthorPapers } from '../../search/query/completion/authors.ts';
import { authorNames, authorQuery, authorWords, transposedQuery } from '../../search/query/completion/authors.ts';
import type { NameMatcher } from '../../search/query/completion/name-matcher.ts';
import { nameMatcher } from '../../search/query/completion/name-matcher.ts';
import { paperCount } from '../../storage/reads/overview.ts';
import { authorsOf, authorsOfAll } from '../../storage/reads/papers.ts';
import type { ReadingLibrary } from '../live/use-live.ts';
import type { Ask } from './search-runner.ts';

/** At most this many papers are read for their authors' names. */
const MOST_READ = 200;

/**
 * Finds the authors whose names match what is typed. Only the newest papers that a search for it finds are read, so
 * that a large library costs no more; a small one is read whole. Searches once more, for swapped letters, when nobody
 * is found.
 */
export async function findAuthors(typed: string, library: ReadingLibrary, ask: Ask): Promise<NameMatcher> {
  const stored = await paperCount(library);
  if (stored <= MOST_READ) {
    return finderOf({ papers: await authorsOfAll(library), cover: 'library', stored }, []);
  }
  const asked = authorWords(typed);
  const read = async (question: string): Promise<AuthorPapers> => {
    if (!question) return { papers: [], cover: 'some', stored };
    const { hits, total, exact, incomplete } = await ask(question, 0, MOST_READ);
    const papers = await authorsOf(
      library,
      hits.map(({ paperId }) => paperId),
    );
    return { papers, cover: exact && !incomplete && total <= hits.length ? 'matches' : 'some', stored };
  };
  const found = finderOf(await read(authorQuery(typed)), asked);
  if (found(typed).length > 0) return found;
  return finderOf({ ...(await read(transposedQuery(typed))), cover: 'some' }, asked);
}

function finderOf(read: AuthorPapers, asked: readonly string[]): NameMatcher {
  return nameMatcher(authorNames(read, asked), { ofPeople: true });
}
