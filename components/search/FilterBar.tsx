import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { listName } from '../labels/list-labels.ts';
import { liveRead } from '../live/live-read.ts';
import { useIdle } from '../live/use-idle.ts';
import { useLiveMap } from '../live/use-live.ts';
import styles from './FilterBar.module.css';
import { FilterChip } from './FilterChip.tsx';
import { TagFilter } from './TagFilter.tsx';

interface FilterBarProps {
  filter: MarkFilter;
  onChange: (filter: MarkFilter) => void;
}

const LISTS = liveRead('readingLists');
const TAGS = liveRead('tagList');
const FIRST = { id: READING_LIST, name: '', archived: false };
/** As many have a button each; the others are in a field to choose from. */
const FEW = 3;

/** Filters the list below by star, reading list and tags, in one line until all tags are asked for. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  // The first rows are read before.
  const isIdle = useIdle();
  const lists = useLiveMap(isIdle ? [LISTS] : []).get(LISTS.key) ?? [FIRST];
  const known = useLiveMap(isIdle ? [TAGS] : []).get(TAGS.key) ?? [];
  const { list } = filter;
  const open = lists.filter(({ id, archived }) => !archived || id === list);
  const more = open.slice(FEW);

  function choose(id: string | undefined) {
    const { list: _, ...rest } = filter;
    onChange(id === undefined ? rest : { ...rest, list: id });
  }

  return (
    <fieldset className={styles.bar}>
      <legend className="visually-hidden">{text('filter')}</legend>
      <FilterChip icon="star" isOn={filter.starred} onClick={() => onChange({ ...filter, starred: !filter.starred })}>
        {text('starred')}
      </FilterChip>
      {open.slice(0, FEW).map((one) => (
        <FilterChip
          key={one.id}
          icon="bookmark"
          isOn={one.id === list}
          onClick={() => choose(one.id === list ? undefined : one.id)}
        >
          {listName(one)}
        </FilterChip>
      ))}
      {more.length > 0 && (
        <select
          className={styles.more}
          aria-label={text('filter_list')}
          value={more.some(({ id }) => id === list) ? list : ''}
          onChange={(event) => choose(event.target.value || undefined)}
        >
          <option value="">{text('filter_list')}</option>
          {more.map((one) => (
            <option key={one.id} value={one.id}>
              {listName(one)}
            </option>
          ))}
        </select>
      )}
      <TagFilter known={known} chosen={filter.tags} onChange={(tags) => onChange({ ...filter, tags })} />
    </fieldset>
  );
}
