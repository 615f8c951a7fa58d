import { useId, useRef, useState } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { SendingToZotero } from '../../papers/zotero.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { useZotero } from './use-zotero.ts';
import styles from './Zotero.module.css';
import type { ZoteroChoice } from './ZoteroChoices.tsx';
import { ZoteroChoices } from './ZoteroChoices.tsx';
import { ZoteroHindrance, ZoteroOutcome } from './ZoteroOutcome.tsx';
import type { ZoteroRequest } from './zotero-request.ts';

interface ZoteroDialogProps {
  request: ZoteroRequest;
  onClose: () => void;
}

/** Asks for leave to reach Zotero, where the papers are to go in it, and sends them. Leaving it stops nothing. */
export function ZoteroDialog({ request: { papers, title, count }, onClose }: ZoteroDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { step, look, allow, sendAll, stop } = useZotero();
  const [choice, setChoice] = useState<ZoteroChoice>();
  const close = () => dialog.current?.close();
  const chosen = choice ?? { places: step.is === 'ready' ? step.found.chosen : [], hasNotes: true, skipsKnown: true };

  function sendChosen() {
    setChoice(chosen);
    // The library itself where no collection was chosen.
    const places = chosen.places.filter((place) => place !== '');
    void sendAll({ papers, ...chosen, places: places.length > 0 ? places : [''] });
  }

  // One button for whatever comes next, so that the focus stays on it.
  function next(): { words: string; act?: () => unknown } {
    switch (step.is) {
      case 'looking':
        return { words: text('zotero_send') };
      case 'asks-leave':
        return { words: text('zotero_allow'), act: allow };
      case 'ready':
        return { words: text('zotero_send'), act: sendChosen };
      case 'sending':
        return { words: text('stop'), act: stop };
      case 'sent':
        return { words: text('close'), act: close };
      case 'hindered':
      case 'failed':
        return { words: text('try_again'), act: look };
    }
  }
  const { words, act } = next();

  return (
    <Dialog
      ref={dialog}
      title={count === undefined ? text('zotero_title_some') : countText('zotero_title', count)}
      onClose={onClose}
      actions={
        <>
          {step.is !== 'sent' && <Button onClick={close}>{text(step.is === 'sending' ? 'close' : 'cancel')}</Button>}
          <Button look={step.is === 'sending' ? 'plain' : 'main'} aria-disabled={!act} onClick={() => act?.()}>
            {words}
          </Button>
        </>
      }
    >
      {title !== undefined && <p dir="auto">{title}</p>}
      {step.is === 'looking' && <p role="status">{text('zotero_looking')}</p>}
      {step.is === 'asks-leave' && (
        <div className={styles.lines}>
          <p>{text('zotero_leave_text')}</p>
          {step.isDenied && <ZoteroHindrance problem="not-allowed" />}
        </div>
      )}
      {step.is === 'ready' && <ZoteroChoices found={step.found} choice={chosen} onChange={setChoice} />}
      {step.is === 'sending' && <Progress progress={step.progress} />}
      {step.is === 'sent' && <ZoteroOutcome sent={step.sent} />}
      {step.is === 'hindered' && <ZoteroHindrance problem={step.problem} />}
      {step.is === 'failed' && <p role="alert">{step.words}</p>}
    </Dialog>
  );
}

function Progress({ progress }: { progress: SendingToZotero | undefined }) {
  const id = useId();
  return (
    <div className={styles.lines}>
      <p id={id} role="status">
        {text('zotero_sending')}
      </p>
      <progress
        className={styles.progress}
        aria-labelledby={id}
        {...(progress && { value: progress.done, max: progress.total })}
      />
      {progress && progress.total > 1 && <p>{text('exported_of', number(progress.done), number(progress.total))}</p>}
      <p className={styles.soft}>{text('zotero_waits')}</p>
    </div>
  );
}
