const NEEDS_QUOTES = /[\s()"“”]/;
const QUOTES = /["“”]+/g;

/** The value of a filter as it is typed: in quotes where it would end too early. */
export function valueText(value: string): string {
  // A quote inside would end the value; tokens have none, so a space matches the same.
  return NEEDS_QUOTES.test(value) ? `"${value.replace(QUOTES, ' ')}"` : value;
}
