import type { AuthorPapers } from '../../search/query/completion/authors.ts';
import { authorNames, authorQuery, authorWords, transposedQuery } from '../../search/query/completion/authors.ts';
import type { NameMatcher } from '../../search/query/completion/name-matcher.ts';
import { nameMatcher } from '../../search/query/completion/name-matcher.ts';
import type { Reader } from '../../storage/reads/reader.ts';
import type { Ask } from './search-runner.ts';

/** At most this many papers are read for their authors' names. */
const MOST_READ = 200;

/**
 * Finds the authors whose names match what is typed. Only the newest papers that a search for it finds are read, so
 * that a large library costs no more; a small one is read whole. Searches once more, for swapped letters, when nobody
 * is found.
 */
export async function findAuthors(typed: string, { read }: Pick<Reader, 'read'>, ask: Ask): Promise<NameMatcher> {
  const stored = (await read('libraryState')).papers;
  if (stored <= MOST_READ) {
    return finderOf({ papers: await read('authorsOfAll'), cover: 'library', stored }, []);
  }
  const asked = authorWords(typed);
  const readFound = async (question: string): Promise<AuthorPapers> => {
    if (!question) return { papers: [], cover: 'some', stored };
    const { hits, total, exact, incomplete } = await ask(question, 0, MOST_READ);
    const papers = await read(
      'authorsOf',
      hits.map(({ paperId }) => paperId),
    );
    return { papers, cover: exact && !incomplete && total <= hits.length ? 'matches' : 'some', stored };
  };
  const found = finderOf(await readFound(authorQuery(typed)), asked);
  if (found(typed).length > 0) return found;
  return finderOf({ ...(await readFound(transposedQuery(typed))), cover: 'some' }, asked);
}

function finderOf(read: AuthorPapers, asked: readonly string[]): NameMatcher {
  return nameMatcher(authorNames(read, asked), { ofPeople: true });
}
