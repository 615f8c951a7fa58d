import { countText, number, text } from '../../messages/catalogue.ts';
import type { TagCount } from '../../storage/reads/tags.ts';
import styles from './TagOptions.module.css';

interface TagOptionsProps {
  id: string;
  options: readonly TagCount[];
  /** the index of the one that Enter takes, or -1 */
  chosen: number;
  onChoose: (tag: string) => void;
}

/** The tags that the field above suggests. They are drawn in the flow, so that they cover nothing. */
export function TagOptions({ id, options, chosen, onChoose }: TagOptionsProps) {
  return (
    <div
      id={id}
      role="listbox"
      className={styles.options}
      aria-label={text('tags_known')}
      hidden={options.length === 0}
    >
      {options.map(({ tag, papers }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, options never have the focus
        <div
          key={tag}
          id={`${id}${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.option}
          // The field must keep the focus, or the options go before the click comes.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(tag)}
        >
          {tag}
          <span className={styles.count}>
            <span aria-hidden="true">{number(papers)}</span>
            <span className="visually-hidden">{countText('papers', papers)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
