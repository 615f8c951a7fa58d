import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { useLive } from '../live/use-live.ts';
import styles from './FilterBar.module.css';
import { FilterChip } from './FilterChip.tsx';
import { TagFilter } from './TagFilter.tsx';

interface FilterBarProps {
  filter: MarkFilter;
  onChange: (filter: MarkFilter) => void;
}

/** Filters the list below by star, reading list and tags. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const known = useLive('tagList') ?? [];
  const isListed = filter.list !== undefined;

  function toggleList() {
    const { list: _, ...rest } = filter;
    onChange(isListed ? rest : { ...rest, list: READING_LIST });
  }

  return (
    <fieldset className={styles.bar}>
      <legend className="visually-hidden">{text('filter')}</legend>
      <FilterChip icon="star" isOn={filter.starred} onClick={() => onChange({ ...filter, starred: !filter.starred })}>
        {text('starred')}
      </FilterChip>
      <FilterChip icon="bookmark" isOn={isListed} onClick={toggleList}>
        {text('reading_list')}
      </FilterChip>
      <TagFilter known={known} chosen={filter.tags} onChange={(tags) => onChange({ ...filter, tags })} />
    </fieldset>
  );
}
