import type { MadeExport } from './worker-messages.ts';

/**
 * Copies what is being made once it is there. To be called while the reader's click is handled: no browser lets a page
 * copy long after one, so the clipboard is asked for at once and waits. Rejects when it is not made, or not given.
 */
export function copyMade(made: Promise<MadeExport>, hasHtml: boolean): Promise<void> {
  const as = (type: string, blobsOf: (made: MadeExport) => Blob[]) => ({
    [type]: made.then((all) => new Blob(blobsOf(all), { type })),
  });
  const item = new ClipboardItem({
    ...as('text/plain', ({ files }) => files.map(({ blob }) => blob)),
    ...(hasHtml && as('text/html', ({ html }) => (html ? [html] : []))),
  });
  return navigator.clipboard.write([item]);
}
