import { useEffect, useMemo } from 'react';
import { Store, useStore } from '../../live/store.ts';
import type { NotePart } from './markdown.ts';
import { mayBeMarkdown } from './may-be-markdown.ts';

type Read = (text: string) => NotePart[] | undefined;

// Most notes are a line of plain text: what reads Markdown is loaded with the first that may have some.
const loaded = new Store<Read | undefined>(undefined);

/** The parts of a note that says something in Markdown; undefined for any other, and until what reads it is loaded. */
export function useNoteParts(text: string): NotePart[] | undefined {
  const isMarked = mayBeMarkdown(text);
  const read = useStore(loaded);
  useEffect(() => {
    // The note can be read as it was typed.
    if (isMarked) load().catch(() => {});
  }, [isMarked]);
  return useMemo(() => (isMarked ? read?.(text) : undefined), [isMarked, read, text]);
}

async function load(): Promise<void> {
  if (loaded.get()) return;
  const { noteParts } = await import('./markdown.ts');
  loaded.set(noteParts);
}
