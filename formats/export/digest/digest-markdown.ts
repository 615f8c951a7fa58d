import { escapedMarkdown, markdownLink, markdownParagraph } from '../../paper-markdown.ts';
import type { WrittenDigest, WrittenLine } from './written-digest.ts';

/** A digest in CommonMark: a heading for each part, and a list below it. Nothing of its texts is markup. */
export function digestMarkdown({ title, summary, sections }: WrittenDigest): string {
  const parts = sections.map(({ title: name, sentence, lines }) => [
    `## ${escapedMarkdown(name)}`,
    markdownParagraph(sentence),
    lines.map((line) => `- ${lineOf(line)}`).join('\n'),
  ]);
  const blocks = [`# ${escapedMarkdown(title)}`, markdownParagraph(summary), ...parts.flat()];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function lineOf({ name, address, about }: WrittenLine): string {
  const named = address === undefined ? markdownParagraph(name) : markdownLink({ title: name, address });
  return about ? `${named}: ${escapedMarkdown(about)}` : named;
}
