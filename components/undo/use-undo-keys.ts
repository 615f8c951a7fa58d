import { useEffect } from 'react';

/**
 * Takes back and does again what the reader did with Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, anywhere on the page but in a
 * field, which has keys of its own for what is typed, and in a dialog.
 */
export function useUndoKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  const { target, ctrlKey, metaKey, altKey, repeat, defaultPrevented, isComposing } = event;
  const wanted = wantedBy(event);
  if (!wanted || defaultPrevented || isComposing || repeat || altKey || !(ctrlKey || metaKey)) return;
  if (target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]')) return;
  event.preventDefault();
  void import('./undo.ts').then((module) => module[wanted]());
}

/** In a layout without these letters, the keys where they are on others. */
function wantedBy({ key, code, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}
