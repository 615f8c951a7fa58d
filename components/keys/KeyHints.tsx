import { lazy, Suspense, useState } from 'react';
import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import type { KeyMap } from '../../papers/keyboard.ts';
import { Button } from '../base/Button.tsx';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { useStore } from '../live/store.ts';
import styles from './KeyHints.module.css';
import { useKeyMap } from './key-map.ts';
import { keyLabel } from './key-rows.ts';
import { isSkipKeyNew } from './skip-key.ts';
import { triage } from './triage.ts';
import { useGlobalKeys } from './use-global-keys.ts';

// Seldom asked for, or not before a key was pressed.
const KeyHelp = lazy(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp }));
const TriageLine = lazy(async () => ({ default: (await import('./TriageLine.tsx')).TriageLine }));
const SkipKeyNote = lazy(async () => ({ default: (await import('./SkipKeyNote.tsx')).SkipKeyNote }));

interface KeyHintsProps {
  /** the key that leads to the search box was pressed */
  onBox: () => void;
}

/**
 * The most useful keys in one line, and all of them at `?`. While the reader goes through a list, the line says how far
 * they have come.
 */
export function KeyHints({ onBox }: KeyHintsProps) {
  const [isOpen, setOpen] = useState(false);
  const map = useKeyMap();
  const now = useStore(triage);
  const isNew = useStore(isSkipKeyNew);
  useGlobalKeys({ box: onBox, help: () => setOpen(true), undo: undoLast, redo: redoLast });

  function line() {
    if (isNew) return <SkipKeyNote />;
    return now ? <TriageLine now={now} /> : <p className={styles.line}>{hints(map)}</p>;
  }

  return (
    <div className={styles.hints}>
      <ErrorBoundary>
        <Suspense fallback={<p className={styles.line} />}>{line()}</Suspense>
      </ErrorBoundary>
      <Button look="quiet" icon="help" aria-label={text('all_keys')} onClick={() => setOpen(true)} />
      {isOpen && (
        <ErrorBoundary>
          <Suspense>
            <KeyHelp onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

async function redoLast(): Promise<void> {
  const { redo } = await import('../undo/undo.ts');
  await redo();
}

async function undoLast(): Promise<void> {
  const { undo } = await import('../undo/undo.ts');
  await undo();
}

function hints(map: KeyMap): string {
  const parts: readonly (readonly [string, TextKey])[] = [
    ['↓', 'hint_papers'],
    ['Enter', 'hint_open'],
    [map.skip, 'hint_skip'],
    [map.list, 'hint_list'],
    [map.tag, 'hint_tag'],
    [map.star, 'hint_star'],
  ];
  return parts.flatMap(([key, does]) => (key ? [`${keyLabel(key)} ${text(does)}`] : [])).join(' · ');
}
