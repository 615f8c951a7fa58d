import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { RemoveChip } from '../base/RemoveChip.tsx';
import { removeTag } from '../commands/mark-paper.ts';
import { useTagColours } from './mark-labels.ts';
import { TagDot } from './TagDot.tsx';
import styles from './TagRemovers.module.css';

/** The tags of a paper, each a button that removes it. */
export function TagRemovers({ paper, onRemoved }: { paper: Paper; onRemoved: () => void }) {
  const colourOf = useTagColours();
  if (paper.tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={text('tags')}>
      {paper.tags.map((tag) => {
        const colour = colourOf(tag);
        return (
          <li key={tag}>
            <RemoveChip
              label={tag}
              name={text('remove_tag', tag)}
              mark={colour && <TagDot colour={colour} />}
              onRemove={() => {
                removeTag(paper.paperId, tag);
                onRemoved();
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
