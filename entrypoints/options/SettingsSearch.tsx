import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/base/Button.tsx';
import { classNames } from '../../components/base/class-names.ts';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import { Icon } from '../../components/base/Icon.tsx';
import field from '../../components/base/SearchField.module.css';
import { text } from '../../messages/catalogue.ts';
import styles from './SettingsSearch.module.css';
import { SettingsWords, wordsOf } from './settings-words.ts';

/** A box that leaves only the settings that say what is typed. `children` are the sections. */
export function SettingsSearch({ children }: { children: ReactNode }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isNone, setNone] = useState(false);
  const sections = useRef<HTMLDivElement>(null);
  const words = useMemo(() => wordsOf(typed), [typed]);
  // The sections have hidden themselves by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words leave other sections
  useLayoutEffect(() => {
    setNone(sections.current?.querySelector('section:not([hidden])') === null);
  }, [words]);

  return (
    <>
      <search className={classNames(field.search, styles.search)}>
        <label htmlFor={id} className={field.label}>
          <Icon name="search" />
          <span className="visually-hidden">{text('settings_search')}</span>
        </label>
        <input
          id={id}
          type="search"
          className={field.input}
          placeholder={text('settings_search')}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !typed) return;
            event.preventDefault();
            setTyped('');
          }}
        />
      </search>
      <div ref={sections}>
        <SettingsWords value={words}>{children}</SettingsWords>
      </div>
      {isNone && (
        <EmptyState
          title={text('settings_none')}
          action={<Button onClick={() => setTyped('')}>{text('settings_all')}</Button>}
        >
          {text('settings_none_hint')}
        </EmptyState>
      )}
    </>
  );
}
