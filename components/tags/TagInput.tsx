import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { LIMITS } from '../../papers/limits.ts';
import { TagOptions } from './TagOptions.tsx';
import { useTagOptions } from './use-tag-options.ts';

interface TagInputProps {
  id: string;
  className: string | undefined;
  typed: string;
  /** tags that are not offered */
  except: readonly string[];
  onType: (typed: string) => void;
}

/** A field of a form for one tag, which offers those that exist while it is filled in (ARIA combobox). */
export function TagInput({ id, className, typed, except, onType }: TagInputProps) {
  const [isOpen, setOpen] = useState(false);
  const { id: listId, options, chosen, option, field, choose, onKey } = useTagOptions(typed, except, isOpen);

  function take(tag: string) {
    onType(tag);
    choose(-1);
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    // A pointer that leaves the field finds nothing moved.
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Enter' && option) take(option.tag);
    else if (!onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <input
        {...field}
        id={id}
        type="text"
        className={className}
        value={typed}
        maxLength={LIMITS.tag}
        onChange={(event) => {
          onType(event.target.value);
          choose(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <TagOptions id={listId} options={options} chosen={chosen} onChoose={take} />
    </>
  );
}
