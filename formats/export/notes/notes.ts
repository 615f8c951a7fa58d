import { escapedMarkdown, markdownParagraph } from '../../paper-markdown.ts';
import type { ExportOptions, WriteExport } from '../export-format.ts';
import type { WrittenPaper } from '../written-paper.ts';
import { frontMatter } from './front-matter.ts';
import { NoteNames } from './note-name.ts';

/** A file of text, to be put into a zip. */
export interface TextFile {
  name: string;
  text: string;
}

/** A file of Markdown for each paper, as Obsidian and others keep notes. */
export async function* noteFiles(
  papers: AsyncIterable<WrittenPaper>,
  { notes = true }: ExportOptions,
): AsyncGenerator<TextFile> {
  const names = new NoteNames();
  for await (const paper of papers) yield { name: `${names.nameOf(paper)}.md`, text: noteText(paper, notes) };
}

/** The texts of notes, one after the other. */
export const writeNotes: WriteExport = async function* (papers, { notes = true }) {
  let before = '';
  for await (const paper of papers) {
    yield `${before}${noteText(paper, notes)}`;
    before = '\n';
  }
};

/**
 * A paper as a note: its properties, its title and abstract, of which nothing is markup, and the reader's own note,
 * which is Markdown.
 */
function noteText(paper: WrittenPaper, hasNote: boolean): string {
  const { facts, note } = paper;
  const parts = [
    `# ${escapedMarkdown(facts.title)}`,
    ...(facts.abstract ? [markdownParagraph(facts.abstract)] : []),
    ...(hasNote && note ? [`## Note\n\n${note.toWellFormed()}`] : []),
  ];
  return `${frontMatter(paper)}\n${parts.join('\n\n')}\n`;
}
