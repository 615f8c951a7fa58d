import { useEffect, useState } from 'react';
import { text } from '../../../messages/catalogue.ts';
import { LIMITS } from '../../../papers/limits.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { runCommand } from '../../commands/command-outcome.ts';
import styles from './ListEntries.module.css';

interface WhyFieldProps {
  paperId: PaperId;
  list: string;
  /** the name of the list */
  name: string;
  why: string;
}

/** One line that says why a paper is on a list, stored when the field is left and with Enter. */
export function WhyField({ paperId, list, name, why }: WhyFieldProps) {
  const [typed, setTyped] = useState(why);
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    if (!isEditing) setTyped(why);
  }, [why, isEditing]);

  async function save() {
    const wanted = typed.trim();
    if (wanted === why) return;
    await runCommand('set-why', { list, paperId, text: wanted }, () => text(wanted ? 'done_why' : 'done_why_gone'));
  }

  return (
    <input
      className={styles.why}
      aria-label={text('why_on_list', name)}
      placeholder={text('why_placeholder')}
      maxLength={LIMITS.why}
      value={typed}
      onFocus={() => setEditing(true)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        setEditing(false);
        void save();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
        event.preventDefault();
        void save();
      }}
    />
  );
}
