import { useMemo, useState } from 'react';
import { countText, language, text } from '../../messages/catalogue.ts';
import type { TagRow } from '../../storage/reads/tags.ts';
import type { Address } from '../app/address.ts';
import { addressHash } from '../app/address.ts';
import { Button } from '../base/Button.tsx';
import { dropOnTag } from '../lists/drop-papers.ts';
import { useLive } from '../live/use-live.ts';
import { NO_FILTER } from '../search/filter.ts';
import { papersOfTag, searchOfTag } from '../tags/papers-of-tag.ts';
import { TagDot } from '../tags/TagDot.tsx';
import { NavRow } from './NavRow.tsx';
import styles from './NavSection.module.css';
import { NavSection } from './NavSection.tsx';
import type { TagNode } from './tag-tree.ts';
import { tagTree } from './tag-tree.ts';
import { useSearchCounts } from './use-search-counts.ts';

/** The most used tags, as many as one looks through; the others are on the page of all tags. */
const MOST = 60;

/** The tags as a tree, with colours and how many papers have each. */
export function TagLinks({ address }: { address: Address }) {
  const tags = useLive('tagList');
  const shown = useMemo(() => tagTree((tags ?? []).slice(0, MOST), language()), [tags]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  // A tag stands for those nested in it too, and a paper can have several of them.
  const counts = useSearchCounts(withNested(shown).map(searchOfTag));
  if (!tags) return null;
  const countOf = ({ tag, own, children }: TagNode<TagRow>) =>
    children.length > 0 ? (counts.get(searchOfTag(tag))?.total ?? own?.papers) : own?.papers;
  const toggle = (tag: string) => {
    const next = new Set(unfolded);
    if (!next.delete(tag)) next.add(tag);
    setUnfolded(next);
  };
  return (
    <NavSection
      part="tags"
      title={text('tags')}
      actions={
        tags.length > 0 && (
          <a className={styles.all} href={addressHash({ page: 'tags' })}>
            {tags.length > MOST ? countText('all_tags', tags.length) : text('tags_edit')}
          </a>
        )
      }
    >
      {tags.length === 0 && <p className={styles.hint}>{text('tags_hint')}</p>}
      <Branch nodes={shown} depth={0} address={address} countOf={countOf} unfolded={unfolded} onToggle={toggle} />
    </NavSection>
  );
}

interface BranchProps {
  nodes: readonly TagNode<TagRow>[];
  depth: number;
  address: Address;
  countOf: (node: TagNode<TagRow>) => number | undefined;
  unfolded: ReadonlySet<string>;
  onToggle: (tag: string) => void;
}

function Branch({ nodes, depth, address, countOf, unfolded, onToggle }: BranchProps) {
  if (nodes.length === 0) return null;
  const { filter, page, text: search } = address;
  return (
    <ul>
      {nodes.map((node) => {
        const { tag, label, own, children } = node;
        const isCurrent = !page && !search && filter.tags.join() === tag && !filter.list && !filter.starred;
        const isOpen = unfolded.has(tag);
        return (
          <li key={tag}>
            <div className={styles.branch}>
              <NavRow
                href={addressHash({ filter: { ...NO_FILTER, tags: [tag] } })}
                mark={<TagDot colour={own?.colour ?? ''} />}
                isCurrent={isCurrent}
                count={countOf(node)}
                depth={depth}
                onDrop={(dragged) => dropOnTag(dragged, tag)}
                out={papersOfTag(tag)}
              >
                {label}
              </NavRow>
              {children.length > 0 && (
                <Button
                  look="quiet"
                  icon="detail"
                  className={styles.unfold}
                  aria-label={text(isOpen ? 'tag_fold' : 'tag_unfold', tag)}
                  aria-expanded={isOpen}
                  onClick={() => onToggle(tag)}
                />
              )}
            </div>
            {isOpen && (
              <Branch
                nodes={children}
                depth={depth + 1}
                address={address}
                countOf={countOf}
                unfolded={unfolded}
                onToggle={onToggle}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The tags that others are nested in. */
function withNested(nodes: readonly TagNode<TagRow>[]): string[] {
  return nodes.flatMap(({ tag, children }) => (children.length > 0 ? [tag, ...withNested(children)] : []));
}
