import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { KeyAction, KeyMap, OwnKeys } from '../../papers/keyboard.ts';
import { actionOf, isChoosableKey, withKey } from '../../papers/keyboard.ts';
import { pressedKey } from '../../papers/pressed-key.ts';
import { Button } from '../base/Button.tsx';
import { announce, announceProblem, runCommand } from '../commands/command-outcome.ts';
import styles from './KeyEditor.module.css';
import type { KeyRow } from './key-rows.ts';
import { KEY_GROUPS, keyLabel } from './key-rows.ts';

interface KeyLineProps {
  row: KeyRow;
  map: KeyMap;
  own: OwnKeys;
}

/** A line of the keys: what a key does, the keys that nobody can change, and the one that the reader can choose. */
export function KeyLine({ row, map, own }: KeyLineProps) {
  return (
    <li className={styles.line} data-setting>
      <span>{text(row.does)}</span>
      <span className={styles.keys}>
        {row.fixed?.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
        {row.action && <KeyChoice action={row.action} does={text(row.does)} map={map} own={own} />}
      </span>
    </li>
  );
}

interface KeyChoiceProps {
  action: KeyAction;
  does: string;
  map: KeyMap;
  own: OwnKeys;
}

/**
 * The key of an action, as a button. Once it is pressed, the next key is the new one; Backspace is none, Escape leaves
 * it as it was. Of a key that another action has, it asks first.
 */
function KeyChoice({ action, does, map, own }: KeyChoiceProps) {
  const [isWaiting, setWaiting] = useState(false);
  const [wanted, setWanted] = useState('');
  const holder = actionOf(map, wanted);
  const now = map[action];

  function give(key: string) {
    setWaiting(false);
    setWanted('');
    if (key === now) return;
    const done = () => (key ? text('done_key', keyLabel(key), does) : text('done_key_none', does));
    void runCommand('settings', { keys: withKey(own, action, key) }, done);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isWaiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const key = pressedKey(event.nativeEvent);
    if (key === undefined) return;
    if (key === 'Escape') setWaiting(false);
    else if (key === 'Backspace' || key === 'Delete') give('');
    else if (!isChoosableKey(key)) announceProblem(text('key_not_choosable'));
    else if (actionOf(map, key) && key !== now) {
      setWaiting(false);
      setWanted(key);
      announce(text('key_taken', keyLabel(key), labelOf(actionOf(map, key))));
    } else give(key);
  }

  return (
    <>
      {holder && (
        <span className={styles.taken}>
          {text('key_taken', keyLabel(wanted), labelOf(holder))}{' '}
          <Button onClick={() => give(wanted)}>{text('key_take')}</Button>
        </span>
      )}
      <Button
        className={styles.choice}
        aria-label={now ? text('key_of', does, keyLabel(now)) : text('key_of_none', does)}
        aria-pressed={isWaiting}
        onClick={() => {
          setWanted('');
          setWaiting(!isWaiting);
          if (!isWaiting) announce(text('key_press', does));
        }}
        onBlur={() => setWaiting(false)}
        onKeyDown={onKeyDown}
      >
        {isWaiting ? text('key_waiting') : now ? keyLabel(now) : text('key_none')}
      </Button>
    </>
  );
}

function labelOf(action: KeyAction | undefined): string {
  const row = KEY_GROUPS.flatMap(({ rows }) => rows).find((one) => one.action === action);
  return row ? text(row.does) : '';
}
