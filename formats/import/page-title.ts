// What sites put around a paper's title in the titles of their pages (seen 2024-08 to 2026-08).
const BEFORE =
  /^(?:\[\d{4}\.\d{4,5}(?:v\d{1,3})?\]|\[[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,3})?\]|Paper page -) ?/;
const AFTER = / [-|–—] (?:arXiv(?:\.org)?|alphaXiv|OpenReview|ACL Anthology|Semantic Scholar|Papers with Code)$/i;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S*$/i;
const ID = /^(?:arxiv\s?:?\s?)?(?:\d{4}\.\d{4,5}|[a-z-]{2,12}\/\d{7})(?:v\d{1,3})?(?:\.pdf)?$/i;

/** The paper's title in that of a page or bookmark, as far as it can be told; '' for a bare address or id. */
export function paperTitle(pageTitle: string): string {
  const title = pageTitle.slice(0, 2_000).replace(/\s+/g, ' ').trim().replace(BEFORE, '').replace(AFTER, '').trim();
  return ADDRESS.test(title) || ID.test(title) ? '' : title;
}
