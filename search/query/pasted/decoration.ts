import { once } from '../../../papers/once.ts';

// What people write beside an id or address and copy with it. None of it describes a paper.
const BEFORE =
  /(?<![\p{L}\p{N}])(?:(?:https?:\/\/)?(?:[a-z]{2,8}\.)?arxiv\.org\/(?:abs|pdf|html)\/?|arxiv(?:\.org)?(?:[ \t]*(?:e-?print|pre-?print|id|link|paper))?|doi(?:\.org)?|e-?print|pre-?print|abs|pdf|html|url|link|paper(?:[ \t]*(?:link|id))?|available at)[\s:=#/_.–—-]*$/iu;
const SUBJECT = String.raw`(?:cs|math|stat|eess|econ|physics|q-bio|q-fin|quant-ph|cond-mat|astro-ph|hep-[a-z]{2,3}|nucl-[a-z]{2}|gr-qc|nlin|math-ph)(?:\.[a-z-]{2,9})?`;
const DATE = String.raw`\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{4}`;
// `[cs.LG]`, `(cs.CL, stat.ML)`, the date on the margin of a paper, the ending of a file.
const SUBJECTS = String.raw`${SUBJECT}(?:[,;\s]+${SUBJECT}){0,4}`;
const decorationAfter = once(
  () =>
    new RegExp(
      [
        String.raw`^(?:\s*[[(]${SUBJECTS}[\])]`,
        String.raw`\s*[,;]?\s*${DATE}`,
        String.raw`\.(?:pdf|html?|ps|txt|zip|tgz|bib|tar(?:\.gz)?)(?![\p{L}\p{N}])`,
        String.raw`\s?\(\d{1,3}\)`,
        String.raw`\s*[([](?:pdf|html|arxiv|preprint|v\d{1,3})[)\]])`,
      ].join('|'),
      'iu',
    ),
);
const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '<': '>',
  '{': '}',
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
  '《': '》',
  '「': '」',
  '【': '】',
};
// Parentheses and quotes mean something in the query language: these only go in pairs.
const LOOSE_BEFORE = /[[<{*_`'‘«》「【|•·]/;
const LOOSE_AFTER = /^(?:[\].,;:!?>}*_`'’»》」】|…–—]|-(?=[\p{L}\p{N}]))/u;

/** The place of a name in a text together with all that stands around it and says nothing. */
export function withDecoration(text: string, name: { from: number; to: number }): { from: number; to: number } {
  let { from, to } = name;
  // Each round takes something.
  for (;;) {
    const wider = widened(text, from, to);
    if (!wider) return { from, to };
    [from, to] = wider;
  }
}

function widened(text: string, from: number, to: number): [number, number] | undefined {
  const before = text.slice(Math.max(0, from - 60), from);
  const after = text.slice(to, to + 80);
  const opening = before.trimEnd().at(-1) ?? '';
  const closing = after.trimStart()[0] ?? '';
  if (opening && PAIRS[opening] === closing) {
    return [from - (before.length - before.trimEnd().length) - 1, to + (after.length - after.trimStart().length) + 1];
  }
  const [ending] = decorationAfter().exec(after) ?? [];
  if (ending) return [from, to + ending.length];
  const [start] = BEFORE.exec(before) ?? [];
  if (start) return [from - start.length, to];
  if (LOOSE_AFTER.test(after.slice(0, 2))) return [from, to + 1];
  if (LOOSE_BEFORE.test(before.at(-1) ?? '')) return [from - 1, to];
  // A quote that was never closed goes on to the end.
  if (/["“”]$/.test(before) && after.trim() === '') return [from - 1, to + after.length];
  return undefined;
}
