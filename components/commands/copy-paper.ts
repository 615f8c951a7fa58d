import { paperLink } from '../../formats/paper-link.ts';
import { paperMarkdown } from '../../formats/paper-markdown.ts';
import { countText, text } from '../../messages/catalogue.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { titleLabel } from '../labels/title-label.ts';
import { announce, announceProblem } from './command-outcome.ts';

/** Copies a link to a paper: its address, and where text can have a look, its title as a link. Announces it. */
export async function copyLink(seen: SeenPaper): Promise<void> {
  const address = mainAddress(seen);
  if (!address) return announceProblem(text('no_address'));
  const { text: plain, html } = paperLink({ title: titleLabel(seen.paper), address });
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await copied(
    () => navigator.clipboard.write([item]),
    () => text('done_copied_link'),
  );
}

/** Copies papers as lines of Markdown, a list of them where there are several. Announces the outcome. */
export async function copyMarkdown(...papers: readonly SeenPaper[]): Promise<void> {
  const lines = papers.flatMap(lineOf);
  if (lines.length === 0) return announceProblem(text('no_address'));
  const copy = lines.length === 1 ? lines.join('') : lines.map((line) => `- ${line}\n`).join('');
  await copied(
    () => navigator.clipboard.writeText(copy),
    () => countText('done_copied_markdown', lines.length),
  );
}

/** Copies a text, and announces that with `done`. */
export function copyText(copy: string, done: string): Promise<void> {
  return copied(
    () => navigator.clipboard.writeText(copy),
    () => done,
  );
}

function lineOf(seen: SeenPaper): string[] {
  const address = mainAddress(seen);
  const { authors = [], authorCount = authors.length, publishedAt } = seen.paper;
  if (!address) return [];
  const names = authors.map(({ name }) => name);
  const line = { title: titleLabel(seen.paper), address, authors: names, authorCount };
  return [paperMarkdown({ ...line, ...(publishedAt !== undefined && { publishedAt }) })];
}

async function copied(copy: () => Promise<void>, done: () => string): Promise<void> {
  try {
    await copy();
    announce(done());
  } catch {
    // The browser gives no clipboard to a page that has lost the focus.
    announceProblem(text('not_copied'));
  }
}
