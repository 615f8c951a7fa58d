import type { Paper } from '../../papers/paper.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import { spelledOutWords } from './author-name.ts';

/**
 * The texts of a field that are indexed: a paper is found by its former titles as by its title, and by `Schoelkopf` as
 * by `Schölkopf`.
 */
export function indexedTexts(paper: Paper, field: SearchField): string[] {
  const text = fieldText(paper, field);
  if (field === 'authors') return [text, spelledOutWords(text)].filter((each, at) => at === 0 || each !== '');
  return field === 'title' ? [text, ...(paper.formerTitles ?? []).map(({ title }) => title)] : [text];
}

/** The text of a field that is shown and highlighted; lists are joined by `, `. Empty when the paper has none. */
export function fieldText(paper: Paper, field: SearchField): string {
  switch (field) {
    case 'title':
      return paper.title;
    case 'authors':
      return paper.authors?.map((author) => author.name).join(', ') ?? '';
    case 'abstract':
      return paper.abstract ?? '';
    case 'aiSummary':
      return paper.aiSummary ?? '';
    case 'keywords':
      return paper.aiKeywords?.join(', ') ?? '';
    case 'organisation':
      return paper.organisation ? `${paper.organisation.name} ${paper.organisation.handle}` : '';
    case 'tags':
      return paper.tags.join(', ');
    case 'note':
      return paper.note;
  }
}
