import type { KeyAction } from '../../papers/keyboard.ts';
import { openPanel } from './panels.ts';

/** Does for all selected papers what a key does for one; false for a key that is for one alone. */
export function actOnSelected(action: KeyAction): boolean {
  switch (action) {
    case 'tag':
    case 'list':
      openPanel.set(action);
      return true;
    case 'skip':
      return mark({ kind: 'status', name: '', value: 'skipped' });
    case 'read':
      return mark({ kind: 'status', name: '', value: 'read' });
    case 'star':
      return mark({ kind: 'star', name: '', value: true });
    default:
      return false;
  }
}

function mark(...args: Parameters<typeof import('./mark-selected.ts')['markSelected']>): true {
  void import('./mark-selected.ts').then(({ markSelected }) => markSelected(...args));
  return true;
}
