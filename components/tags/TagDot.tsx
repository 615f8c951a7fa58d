import type { TagColour } from '../../papers/tag-colour.ts';
import styles from './TagDot.module.css';

/** A tag's colour as a dot, a ring where it has none. It stands beside the tag's name, never alone. */
export function TagDot({ colour }: { colour: TagColour | '' }) {
  return <span className={styles.dot} data-colour={colour} />;
}
