const MAX_ENTRIES = 20_000;
// Words are shorter. A page can write one of 20,000 letters, and results grow with it.
const MAX_LENGTH = 100;

/**
 * The function with its results kept by argument, for texts that recur as the words of papers do. Forgets all results
 * when it has 20,000 of them, and keeps none of texts over 100 UTF-16 units.
 */
export function memoize<Result extends object | string | null>(
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    if (text.length > MAX_LENGTH) return compute(text);
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= MAX_ENTRIES) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
