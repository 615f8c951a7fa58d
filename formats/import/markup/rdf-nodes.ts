import type { RefusalReason } from '../../../papers/imported-entry.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { markupTokens } from './markup-tokens.ts';
import { tagOf } from './tag.ts';

/** A node of an RDF file: a document of its own, so that a file is parsed in pieces. */
export interface RdfNode {
  /** the root's own tag around the source of one of its children */
  source: string;
  line: number;
  fault?: Extract<RefusalReason, 'too-deep' | 'too-long' | 'cut-off' | 'has-dtd'>;
}

/**
 * The children of an RDF file's root. A file that declares a document type, the only place where entities can be made,
 * is told at once and read no further. Linear.
 */
export async function* rdfNodes(text: AsyncIterable<string>): AsyncGenerator<RdfNode> {
  let root: { source: string; end: string } | undefined;
  let open: { parts: string[]; length: number; line: number; deepest: number } | undefined;
  let depth = 0;
  for await (const tokens of markupTokens(text)) {
    for (const { kind, source, line, isOpen } of tokens) {
      if (kind === 'declaration') {
        yield { source, line, fault: 'has-dtd' };
        return;
      }
      if (isOpen) {
        yield { source: open?.parts.join('') ?? source, line: open?.line ?? line, fault: 'cut-off' };
        return;
      }
      const tag = kind === 'tag' ? tagOf(source) : undefined;
      if (tag && !root) {
        root = { source, end: `</${/^<([^\s/>]+)/.exec(source)?.[1] ?? ''}>` };
        continue;
      }
      if (tag && !tag.isClosing && depth === 0) open = { parts: [], length: 0, line, deepest: 0 };
      if (open) {
        open.length += source.length;
        if (open.length <= IMPORT_LIMITS.entry) open.parts.push(source);
      }
      if (!tag || !root) continue;
      if (!tag.isClosing && !tag.isEmpty) depth += 1;
      if (open) open.deepest = Math.max(open.deepest, depth);
      if (tag.isClosing) depth -= 1;
      if (depth < 0) return;
      if (depth > 0 || !open) continue;
      const inner = open.parts.join('');
      if (open.length > IMPORT_LIMITS.entry)
        yield { source: inner.slice(0, 1_000), line: open.line, fault: 'too-long' };
      else if (open.deepest > IMPORT_LIMITS.depth)
        yield { source: inner.slice(0, 1_000), line: open.line, fault: 'too-deep' };
      else yield { source: `${root.source}${inner}${root.end}`, line: open.line };
      open = undefined;
    }
  }
  if (open) yield { source: open.parts.join(''), line: open.line, fault: 'cut-off' };
  else if (root && depth === 0) yield { source: '', line: 1, fault: 'cut-off' };
}
