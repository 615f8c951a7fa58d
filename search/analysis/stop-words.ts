/**
 * English words that carry a sentence and say nothing about a paper. When other words are typed beside them, they add
 * to the score but do not decide whether a paper has all words. As typed, in small letters.
 *
 * Short on purpose: a word belongs here when most abstracts have it, or when people type it only to join other words.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been being but by can could did do does for from had has have how i
   if in into is it its just like me more most my no not of on one ones only or other our over paper papers so some such
   than that the their them then there these they thing this those through to too under up use used uses using very via
   was we were what when where which while who why will with without would you your`.split(/\s+/),
);
