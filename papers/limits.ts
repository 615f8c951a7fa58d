/**
 * The most Daybook keeps of anything it did not write itself. Pages, files and messages are hostile until cut to these.
 * Each is well above the largest value seen in about 12,000 recorded rows (2024-01 to 2026-08), which stands behind it.
 */
export const LIMITS = {
  /** characters; seen 230 */
  title: 500,
  /** characters; seen 2,300 */
  abstract: 20_000,
  /** characters; seen 700 */
  aiSummary: 4_000,
  /** people; seen 573 */
  authors: 1_000,
  /** characters of one person's or organisation's name; seen 74 */
  name: 200,
  /** terms; seen 20 */
  keywords: 50,
  /** characters of one term; seen 80 */
  keyword: 120,
  /** addresses; seen 12 */
  media: 24,
  /** characters; seen 260 */
  address: 2_000,
  /** papers on one page; 120 is the site's own limit for search. What is left out is counted, and the reader told */
  rows: 500,
  /** characters of a search typed on the site; its own box allows 250 */
  siteQuery: 250,
  /** characters of a paper's id or a listing's key, as long as any that could be stored */
  storedKey: 1_000,
  /** characters of a tag */
  tag: 50,
  /** tags on one paper */
  tagsPerPaper: 100,
  /** characters of a list's or a saved search's name */
  listName: 100,
  /** papers that a list can be said to have at most */
  listLimit: 10_000,
  /** characters of why a paper is on a list */
  why: 300,
  /** characters of a line that is cleaned and cut to its own limit */
  typed: 2_000,
  /** papers that are selected one by one */
  selected: 50_000,
  /** characters of a note */
  note: 20_000,
  /** characters of a draft of a note: what is too long for a note is kept until it is shortened */
  draft: 500_000,
  /** characters of which edits a note holds: 26 for each that was made without knowing the others */
  noteVersion: 2_600,
  /** characters of what the reader types into Daybook's search box */
  query: 200,
  /** characters of it in which papers' ids and addresses are looked for: a list of some forty addresses */
  pasted: 2_000,
} as const;
