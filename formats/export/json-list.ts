import type { WrittenPaper } from './written-paper.ts';

/** A list or object in JSON, an item for each paper that has one. `hasItems`: the opening has an item of its own. */
export async function* jsonList(
  papers: AsyncIterable<WrittenPaper>,
  itemOf: (paper: WrittenPaper) => string | undefined,
  [open, close]: readonly [open: string, close: string] = ['[', ']'],
  hasItems = false,
): AsyncGenerator<string> {
  yield open;
  let before = hasItems ? ',\n' : '\n';
  for await (const paper of papers) {
    const item = itemOf(paper);
    if (item === undefined) continue;
    yield `${before}${item}`;
    before = ',\n';
  }
  yield `\n${close}\n`;
}
