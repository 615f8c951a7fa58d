import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { Icon } from '../base/Icon.tsx';
import { removeTag } from '../commands/mark-paper.ts';
import styles from './TagRemovers.module.css';

/** The tags of a paper, each a button that removes it. */
export function TagRemovers({ paper, onRemoved }: { paper: Paper; onRemoved: () => void }) {
  if (paper.tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={text('tags')}>
      {paper.tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            className={styles.tag}
            aria-label={text('remove_tag', tag)}
            title={text('remove_tag', tag)}
            onClick={() => {
              removeTag(paper.paperId, tag);
              onRemoved();
            }}
          >
            {tag}
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
