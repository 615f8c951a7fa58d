const MB = 2 ** 20;

/**
 * The most that is read of a file: docs/import-limits.md has the table, with what happens beyond. LIMITS says what is
 * kept of each field.
 */
export const IMPORT_LIMITS = {
  /** bytes of a file */
  file: 500 * MB,
  /** UTF-16 units of one entry, or of one line where an entry is a line */
  entry: MB,
  /** entries, those refused included */
  entries: 1_000_000,
  /** braces, brackets, elements in one another */
  depth: 64,
  /** UTF-16 units of a saved page: it is one document, and no entry of a list */
  page: 32 * MB,
  /** UTF-16 units by whose look the format is found */
  head: 65_536,
  /** times, in milliseconds: dates before are doubtful, and so are those more than a day after now */
  earliest: Date.UTC(1990, 0),
  later: 86_400_000,
} as const;
