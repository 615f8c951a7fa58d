/** A tag among those whose names begin with its own and a `/`. */
export interface TagNode<T> {
  tag: string;
  /** the last part of its name */
  label: string;
  /** the tag itself; absent where only longer ones are there */
  own: T | undefined;
  children: TagNode<T>[];
}

/** The tags as a tree by the parts of their names, each level in the order of the reader's language. */
export function tagTree<T extends { tag: string }>(tags: readonly T[], language?: string): TagNode<T>[] {
  const roots: TagNode<T>[] = [];
  const nodes = new Map<string, TagNode<T>>();
  const nodeOf = (tag: string): TagNode<T> => {
    const known = nodes.get(tag);
    if (known) return known;
    // A name that begins or ends with a slash has no part there.
    const cutAt = tag.lastIndexOf('/');
    const isNested = cutAt > 0 && cutAt < tag.length - 1;
    const node: TagNode<T> = { tag, label: isNested ? tag.slice(cutAt + 1) : tag, own: undefined, children: [] };
    nodes.set(tag, node);
    (isNested ? nodeOf(tag.slice(0, cutAt)).children : roots).push(node);
    return node;
  };
  for (const one of tags) nodeOf(one.tag).own = one;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sort = (level: TagNode<T>[]) => {
    level.sort((a, b) => compare(a.label, b.label));
    for (const { children } of level) sort(children);
  };
  sort(roots);
  return roots;
}
