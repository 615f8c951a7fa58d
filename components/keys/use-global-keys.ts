import { useEffect, useRef } from 'react';
import type { KeyAction } from '../../papers/keyboard.ts';
import { actionOf } from '../../papers/keyboard.ts';
import { pressedKey } from '../../papers/pressed-key.ts';
import { isTyping } from './is-typing.ts';
import { keyMap } from './key-map.ts';

/** Calls back for the keys of these actions, pressed anywhere on the page but in a field or a dialog. */
export function useGlobalKeys(actions: Partial<Record<KeyAction, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || isTyping(event)) return;
      const action = actionOf(keyMap.get(), pressedKey(event) ?? '');
      const act = action && latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
