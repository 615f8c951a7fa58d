import type { ComponentProps, KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { TagCount } from '../../storage/reads/tags.ts';
import { useLive } from '../live/use-live.ts';
import { completeTags } from './complete-tags.ts';

/** A field for a tag with the list of tags below it (ARIA's combobox with a list). */
export interface TagOptionsState {
  /** names the list */
  id: string;
  options: readonly TagCount[];
  /** the index of the option that the arrow keys have come to; -1 for none */
  chosen: number;
  option: TagCount | undefined;
  /** what the field is given */
  field: ComponentProps<'input'>;
  /** leaves the options: what is typed counts */
  choose: (index: number) => void;
  /** Goes along the options with the arrow keys, and leaves them with Escape; false for every other key. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** The tags that complete what is typed, but for those that the papers have; none while the list is closed. */
export function useTagOptions(typed: string, has: readonly string[], isOpen = true): TagOptionsState {
  const id = useId();
  const [chosen, choose] = useState(-1);
  const known = useLive('tagList') ?? [];
  const options = isOpen ? completeTags(known, typed, has) : [];
  const option = options[chosen];

  function onKey({ key }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const count = options.length + 1;
      choose(((chosen + 1 + (key === 'ArrowDown' ? 1 : -1) + count) % count) - 1);
    } else if (key === 'Escape' && option) choose(-1);
    else return false;
    return true;
  }

  const field: ComponentProps<'input'> = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': options.length > 0,
    'aria-controls': id,
    'aria-activedescendant': option && `${id}${chosen}`,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
  };
  return { id, options, chosen, option, field, choose, onKey };
}
