import type { SeenPaper } from './read-papers.ts';

/** A search as a reader would type it, and what they have in mind. */
export interface RememberedSearch {
  remembers: string;
  query: string;
}

/** What a demonstration searches for, and the tag that its reader would give to what it finds. */
export interface Remembered {
  searches: RememberedSearch[];
  tag: string;
}

// A subject that every other paper has is not what one looks for.
const FEW = 0.02;

/**
 * What a reader of these papers would look for: a subject that some of them share; one paper by where it stood and how
 * many votes it had; the same by an author and a word of its title; and the subject with a letter left out.
 */
export function remembered(papers: readonly SeenPaper[]): Remembered {
  const subject = sharedKeyword(papers);
  const paper = halfwayDown(papers);
  const searches: RememberedSearch[] = [{ remembers: 'a subject', query: subject }];
  if (paper) {
    const { day, rank, upvotes } = paper;
    searches.push({
      remembers: `“I saw it on ${day}, halfway down, with about ${upvotes} votes”`,
      query: `seen:${day} rank:${Math.max(1, rank - 5)}-${rank + 5} votes:~${upvotes}`,
    });
    const family = paper.authors[0]?.split(' ').at(-1) ?? '';
    const word = longestWord(paper.title);
    if (family && word)
      searches.push({ remembers: 'an author and a word of the title', query: `author:${family} ${word}` });
  }
  searches.push({ remembers: 'the subject, mistyped', query: withoutALetter(subject) });
  return { searches, tag: subject.toLowerCase().replaceAll(' ', '-') };
}

/** The keyword that most papers share of those that few have; one of several words before one of a single. */
function sharedKeyword(papers: readonly SeenPaper[]): string {
  const counts = new Map<string, number>();
  for (const { keywords } of papers) {
    for (const keyword of new Set(keywords.map((each) => each.toLowerCase()))) {
      if (/^[a-z][a-z -]{5,40}$/.test(keyword)) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
    }
  }
  const words = (keyword: string) => (keyword.includes(' ') ? 1 : 0);
  const most = Math.max(3, papers.length * FEW);
  const shared = [...counts].filter(([, count]) => count <= most);
  const [best] = shared.sort(([a, n], [b, m]) => words(b) - words(a) || m - n || (a < b ? -1 : 1));
  return best?.[0] ?? longestWord(papers[0]?.title ?? '') ?? 'attention';
}

/** A paper in the middle of the day that was seen last but one, or of the only one. */
function halfwayDown(papers: readonly SeenPaper[]): SeenPaper | undefined {
  const days = [...new Set(papers.map(({ day }) => day))].sort();
  const day = days.at(-2) ?? days.at(-1);
  const onDay = papers.filter((paper) => paper.day === day).sort((a, b) => a.rank - b.rank);
  return onDay[onDay.length >> 1];
}

function longestWord(title: string): string | undefined {
  const words = title.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0];
}

/** As typed in a hurry: the longest word lacks a letter of its middle. */
function withoutALetter(text: string): string {
  const word = longestWord(text) ?? text;
  const at = word.length >> 1;
  return text.replace(word, word.slice(0, at) + word.slice(at + 1));
}
