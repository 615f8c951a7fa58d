import type { KeyboardEvent, Ref } from 'react';
import { lazy, Suspense, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Completion } from '../../search/query/completion/complete.ts';
import { Button } from '../base/Button.tsx';
import { classNames } from '../base/class-names.ts';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { Icon } from '../base/Icon.tsx';
import field from '../base/SearchField.module.css';
import { useComponentSoon } from '../live/use-component-soon.ts';
import { CompletionList, optionId } from './CompletionList.tsx';
import styles from './SearchBox.module.css';
import type { TypedQuery } from './typed-query.ts';
import { useCompletions } from './use-completions.ts';

// Most popups close without it.
const loadChips = async () => (await import('./QueryChips.tsx')).QueryChips;
const loadOffers = async () => (await import('./QueryOffers.tsx')).QueryOffers;
const SearchHelp = lazy(async () => ({ default: (await import('./SearchHelp.tsx')).SearchHelp }));

interface SearchBoxProps {
  ref?: Ref<{ focus(): void }>;
  typed: TypedQuery;
  onChange: (text: string) => void;
  /** the reader goes on to the papers below */
  onDown: () => void;
  autoFocus?: boolean;
}

/**
 * The box that searches all papers, with completions of what is typed, and below it the query's chips. Tab takes a
 * completion; Escape closes their list, then empties the box. `?` in the empty box opens the help.
 *
 * It stays a search box by its role: ARIA lets one have completions (aria-autocomplete, aria-activedescendant), and it
 * is found by those who look for a search. Only aria-expanded is for comboboxes alone.
 */
export function SearchBox({ ref, typed, onChange, onDown, autoFocus = false }: SearchBoxProps) {
  const { text: value, query } = typed;
  const id = useId();
  const listId = `${id}list`;
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(0);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { options, chosen, open, close, move } = useCompletions(value, caret);
  const QueryChips = useComponentSoon(loadChips);
  const QueryOffers = useComponentSoon(loadOffers);
  const goTo = useRef<number>(undefined);
  useImperativeHandle(ref, () => ({
    focus() {
      input.current?.focus();
      input.current?.select();
    },
  }));

  // The caret can go there once the new text stands in the box.
  useLayoutEffect(() => {
    if (goTo.current === undefined) return;
    input.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = undefined;
  });

  function put(text: string, at: number) {
    goTo.current = at;
    setCaret(at);
    onChange(text);
    input.current?.focus();
  }

  function take({ insert, from, to, isName }: Completion) {
    if (isName) open();
    else close();
    put(value.slice(0, from) + insert + value.slice(to), from + insert.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const option = options[Math.max(chosen, 0)];
    if (event.key === 'ArrowDown' && option) move(1);
    else if (event.key === 'ArrowUp' && option) move(-1);
    else if (event.key === 'Enter' && option && chosen >= 0) take(option);
    else if (event.key === 'Tab' && !event.shiftKey && option) take(option);
    else if (event.key === 'Escape' && option) close();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else if (event.key === 'Escape' && value) onChange('');
    else if (event.key === '?' && !value) setHelpOpen(true);
    else return;
    event.preventDefault();
  }

  return (
    <div>
      <search className={classNames(field.search, styles.search)}>
        <label htmlFor={id} className={field.label}>
          <Icon name="search" />
          <span className="visually-hidden">{text('search_label')}</span>
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          className={classNames(field.input, styles.input)}
          placeholder={text('search_placeholder')}
          value={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          // Searching is what the popup is opened for.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus={autoFocus}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={chosen >= 0 ? optionId(listId, chosen) : undefined}
          onChange={(event) => {
            open();
            setCaret(event.target.selectionStart ?? 0);
            onChange(event.target.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {value && <Button look="quiet" icon="close" aria-label={text('search_clear')} onClick={() => put('', 0)} />}
        <Button look="quiet" icon="help" aria-label={text('search_help')} onClick={() => setHelpOpen(true)} />
        <CompletionList id={listId} options={options} chosen={chosen} onChoose={take} />
      </search>
      {QueryChips && <QueryChips typed={value} query={query} onChange={(text) => put(text, text.length)} />}
      {QueryOffers && (
        <QueryOffers
          typed={value}
          query={query}
          onTake={(text) => {
            close();
            put(text, text.length);
          }}
        />
      )}
      {isHelpOpen && (
        <ErrorBoundary>
          <Suspense>
            <SearchHelp
              onClose={() => setHelpOpen(false)}
              onTry={(example) => {
                close();
                put(example, example.length);
              }}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
