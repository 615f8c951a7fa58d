/**
 * The edits between two texts, by the whole table: insertions, deletions, substitutions of one UTF-16 unit, and two
 * neighbours that changed places and are not edited further (optimal string alignment).
 */
export function editsBetween(one: string, other: string): number {
  const table: number[][] = [];
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= one.length; i++) {
    const row: number[] = [];
    table.push(row);
    for (let j = 0; j <= other.length; j++) {
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          i === 0 ? j : Number.POSITIVE_INFINITY,
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
          isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}

/** The texts within so many edits of another, each with its edits. */
export function withinEdits(texts: Iterable<string>, other: string, edits: number): [string, number][] {
  const units = [...new Set(other.split(''))];
  return Array.from(texts).flatMap((text): [string, number][] => {
    if (Math.abs(text.length - other.length) > edits) return [];
    // Each edit brings in or takes away one unit at most.
    if (units.filter((unit) => !text.includes(unit)).length > edits) return [];
    const distance = editsBetween(text, other);
    return distance <= edits ? [[text, distance]] : [];
  });
}
