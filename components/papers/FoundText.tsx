import type { Span } from '../../search/query/highlight/token-offsets.ts';

/** A text with the places marked by which a search found it. */
export function FoundText({ text, marks }: { text: string; marks: readonly Span[] }) {
  if (marks.length === 0) return text;
  const pieces = marks.map(({ from, to }, index) => ({
    from,
    before: text.slice(marks[index - 1]?.to ?? 0, from),
    found: text.slice(from, to),
  }));
  return (
    <>
      {pieces.map(({ from, before, found }) => (
        <span key={from}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to)}
    </>
  );
}
