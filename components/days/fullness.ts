/** How much was seen on a day beside the fullest of them: 1 to 4. */
export function fullness(papers: number, most: number): 1 | 2 | 3 | 4 {
  const quarters = most > 0 ? Math.ceil((4 * papers) / most) : 1;
  return quarters >= 4 ? 4 : quarters === 3 ? 3 : quarters === 2 ? 2 : 1;
}
