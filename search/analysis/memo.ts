const MOST_KNOWN = 20_000;

/**
 * The same work, done once for texts that come again and again, as the words of papers do. Forgets all when it knows
 * 20,000 of them.
 */
export function memoize<Answer extends object | string | null>(
  work: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
