/** What replay prints of one page or file. The lists are in its order. */
export interface PageReport {
  file: string;
  url: string;
  listing: string;
  kind: string;
  via: string;
  capturedAt: string;
  cards: number;
  new: number;
  unreadable: number;
  ids: string[];
  titles: string[];
  upvotes: (number | null)[];
  readMs: number;
  ackMs: number;
}
