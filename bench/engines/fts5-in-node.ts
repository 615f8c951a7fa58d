import { DatabaseSync } from 'node:sqlite';
import { anyWord } from './fts5-query.ts';
import { TEXT_FIELDS, textOf } from './paper-text.ts';
import type { SearchedLibrary, SearchInNode } from './search-in-node.ts';

/** SQLite's FTS5 with its porter stemmer, by its own bm25; a paper answers when it has any of the words. */
export function fts5Search({ papers }: SearchedLibrary): SearchInNode {
  const database = new DatabaseSync(':memory:');
  const columns = TEXT_FIELDS.join(', ');
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, ${columns}, tokenize = 'porter unicode61')`);
  const places = TEXT_FIELDS.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO texts (id, ${columns}) VALUES (?, ${places})`);
  database.exec('BEGIN');
  for (const paper of papers) insert.run(paper.paperId, ...TEXT_FIELDS.map((field) => textOf(paper, field)));
  database.exec('COMMIT');
  const select = database.prepare('SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?');
  return async (text, k) => {
    const query = anyWord(text);
    return query ? select.all(query, k).map((row) => String(row.id)) : [];
  };
}
