/** The names of the Greek letters in Unicode order from U+03B1; the second sigma is the final one. */
export const GREEK_LETTERS: readonly string[] = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon ' +
  'phi chi psi omega'
).split(' ');
