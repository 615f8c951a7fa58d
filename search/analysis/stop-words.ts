/**
 * English words that say nothing about a paper (stop words), in lower case. They are indexed and add to the score, but
 * beside other words they do not decide whether a paper has all words of a query.
 *
 * Deliberately short: words that most abstracts have, or that people type only to join other words.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been being but by can could did do does for from had has have how i
   if in into is it its just like me more most my no not of on one ones only or other our over paper papers so some such
   than that the their them then there these they thing this those through to too under up use used uses using very via
   was we were what when where which while who why will with without would you your`.split(/\s+/),
);
