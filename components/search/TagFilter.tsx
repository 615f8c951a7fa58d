import { useId, useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { TagCount } from '../../storage/reads/tags.ts';
import { Button } from '../base/Button.tsx';
import { FilterChip } from './FilterChip.tsx';
import { offeredTags } from './offered-tags.ts';
import styles from './TagFilter.module.css';

const FEW = 6;

interface TagFilterProps {
  /** the most used first */
  known: readonly TagCount[];
  chosen: readonly string[];
  onChange: (tags: string[]) => void;
}

/**
 * The tags to filter by: those chosen, the six most used, and on request all others with a field to search them. Of
 * very many only the first are drawn, and how many are not.
 */
export function TagFilter({ known, chosen, onChange }: TagFilterProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { offered, more } = isOpen ? offeredTags(known, typed, chosen) : offeredTags(known, '', chosen, FEW);
  const isOn = (tag: string) => chosen.includes(tag);
  const shown = [...chosen.map((tag) => known.find((one) => one.tag === tag) ?? { tag, papers: 0 }), ...offered];
  const toggle = (tag: string) => onChange(isOn(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag]);

  return (
    <>
      {isOpen && (
        <input
          type="text"
          className={styles.find}
          aria-label={text('find_tag')}
          aria-describedby={`${id}more`}
          placeholder={text('find_tag')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div id={id} className={isOpen ? styles.all : styles.few}>
        {shown.map(({ tag, papers }) => (
          <FilterChip key={tag} isOn={isOn(tag)} count={papers} onClick={() => toggle(tag)}>
            {tag}
          </FilterChip>
        ))}
      </div>
      {isOpen && (more > 0 || offered.length === 0) && (
        <p id={`${id}more`} className={styles.more}>
          {more > 0 ? countText('more_tags', more) : text('no_such_tag')}
        </p>
      )}
      {known.length > FEW && (
        <Button
          look="quiet"
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text('fewer_tags') : countText('all_tags', known.length)}
        </Button>
      )}
    </>
  );
}
