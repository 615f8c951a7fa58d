import type { TagColour } from '../../papers/tag-colour.ts';
import { classNames } from '../base/class-names.ts';
import styles from './TagName.module.css';

/** A tag by its name, with a dot of its colour before it: a colour never stands for a tag alone. */
export function TagName({ tag, colour }: { tag: string; colour: TagColour | undefined }) {
  return (
    <span dir="auto" className={classNames(styles.tag, colour && styles.coloured)} data-colour={colour}>
      {`#${tag}`}
    </span>
  );
}
