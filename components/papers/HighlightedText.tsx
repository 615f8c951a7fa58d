import type { Span } from '../../search/analysis/token-spans.ts';

/** A text with what a search found in it highlighted. */
export function HighlightedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  if (spans.length === 0) return text;
  const pieces = spans.map(({ from, to }, index) => ({
    from,
    before: text.slice(spans[index - 1]?.to ?? 0, from),
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
      {text.slice(spans.at(-1)?.to)}
    </>
  );
}
