import type { KeyboardEvent, Ref } from 'react';
import { useId, useImperativeHandle, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { Button } from '../shell/Button.tsx';
import { Icon } from '../shell/Icon.tsx';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  ref?: Ref<{ focus(): void }>;
  value: string;
  onChange: (value: string) => void;
  /** the reader goes on to the papers below */
  onDown: () => void;
  autoFocus?: boolean;
}

/** The box that searches all papers. Escape empties it. */
export function SearchBox({ ref, value, onChange, onDown, autoFocus = false }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    focus() {
      input.current?.focus();
      input.current?.select();
    },
  }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else if (event.key === 'Escape' && value) onChange('');
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles.search}>
      <label htmlFor={id} className={styles.label}>
        <Icon name="search" />
        <span className="visually-hidden">{text('search_label')}</span>
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        className={styles.input}
        placeholder={text('search_placeholder')}
        value={value}
        maxLength={LIMITS.query}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // The one thing that the popup is opened for.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value && (
        <Button
          look="quiet"
          icon="close"
          aria-label={text('search_clear')}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
