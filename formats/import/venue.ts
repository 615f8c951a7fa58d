/** True for what bibliographies write in the place of a journal when a paper is a preprint. */
export function isPreprintVenue(venue: string | undefined): boolean {
  return (
    venue !== undefined && /^\s*(?:arxiv\b|corr\b|biorxiv\b|medrxiv\b)|\barxiv\s?(?:preprint|e-prints)/i.test(venue)
  );
}
