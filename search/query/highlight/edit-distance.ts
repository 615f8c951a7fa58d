/**
 * Whether two texts are within so many edits (insertions, deletions, substitutions of one UTF-16 unit, two neighbours
 * that changed places), as the engine counts them: optimal string alignment. Computes only the band of the table within
 * `edits` of the diagonal.
 */
export function isWithinEdits(one: string, other: string, edits: number): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  const far = edits + 1;
  let earlier: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const isInBand = Math.abs(i - j) <= edits;
      const substituted = (row[j - 1] ?? far) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? (earlier[j - 2] ?? far) + 1 : far;
      const cost = isInBand ? Math.min(substituted, swapped, (row[j] ?? far) + 1, (next[j - 1] ?? far) + 1) : far;
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > edits) return false;
    earlier = row;
    row = next;
  }
  return (row[other.length] ?? far) <= edits;
}
