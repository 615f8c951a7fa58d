import { useId, useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import { typedTag } from '../../papers/mark.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import { useLive } from '../live/use-live.ts';
import { TagLine } from './TagLine.tsx';
import styles from './TagManager.module.css';

// More rows than one reads through; a field finds the others.
const MOST = 200;

/** All tags, each to be given another name or colour, joined with another, or deleted. */
export function TagManager() {
  const id = useId();
  const tags = useLive('tagList');
  const [typed, setTyped] = useState('');
  if (!tags) return null;
  if (tags.length === 0) return <EmptyState title={text('tags_none')}>{text('tags_hint')}</EmptyState>;
  const wanted = typedTag(typed);
  const found = tags.filter(({ tag }) => tag.includes(wanted));
  const names = new Set(tags.map(({ tag }) => tag));
  return (
    <section className={styles.page} aria-labelledby={`${id}title`}>
      <header className={styles.top}>
        <h2 id={`${id}title`} className={styles.title}>
          {text('tags')}
        </h2>
        <input
          type="text"
          className={styles.find}
          aria-label={text('find_tag')}
          placeholder={text('find_tag')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </header>
      <p className={styles.hint}>{text('tags_page_hint')}</p>
      <ul className={styles.tags} aria-label={text('tags')}>
        {found.slice(0, MOST).map((row) => (
          <TagLine key={row.tag} row={row} isThere={(tag) => names.has(tag)} />
        ))}
      </ul>
      <p aria-live="polite" className={styles.hint}>
        {found.length === 0 && text('no_such_tag')}
        {found.length > MOST && countText('more_tags', found.length - MOST)}
      </p>
    </section>
  );
}
