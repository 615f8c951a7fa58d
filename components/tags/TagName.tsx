import type { TagColour } from '../../papers/tag-colour.ts';
import { TagDot } from './TagDot.tsx';
import styles from './TagName.module.css';

/** A tag by its name, with a dot of its colour before it: a colour never stands for a tag alone. */
export function TagName({ tag, colour }: { tag: string; colour: TagColour | undefined }) {
  return (
    <span className={styles.tag}>
      {colour && <TagDot colour={colour} />}
      <bdi>{`#${tag}`}</bdi>
    </span>
  );
}
