/** The votes that a page's JSON says, or those that the page prints when they are one more or less. */
export function votesAfterVoting(inJson: unknown, printed: number | undefined): unknown {
  return typeof inJson === 'number' && Math.abs(inJson - (printed ?? inJson)) === 1 ? printed : inJson;
}
