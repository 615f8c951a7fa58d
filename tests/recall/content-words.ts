const STOPWORDS = new Set(
  `a about after again all an and are as at be been before but by can could do does for from had has have how if in
  instead into is it its just like may more most much no not of off on one ones only or other our out over so some such
  than that the their them then there these they this those to too under until up was we were what when where which
  while who why will with without would you your`.split(/\s+/),
);

/**
 * The content words of a text, folded so that a plural, `-ing` and `-ed` make no difference. It folds too much rather
 * than too little, so that two texts without a common folded word share none.
 */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word && !STOPWORDS.has(word)).map(fold));
}

function fold(word: string): string {
  const stem = word.replace(/(?<=..)ies$/, 'y').replace(/(?<=...)(?:ings?|ed|es|(?<!s)s)$/, '');
  // `tuned`, `tunes` and `tune`; `running` and `run`.
  return stem.replace(/(?<=..)e$/, '').replace(/(?<=..)([b-df-hj-np-tv-z])\1$/, '$1');
}
