import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../messages/commands.ts';
import { send } from '../../messages/send.ts';
import { onSendingToZotero } from '../../messages/sending-to-zotero.ts';
import type { FoundZotero, SendingToZotero, SentToZotero, ZoteroProblem } from '../../papers/zotero.ts';
import { announce, announceFailure } from '../commands/command-outcome.ts';
import { failureText } from '../commands/failure-text.ts';
import { askAgain } from './in-zotero.ts';
import { sentText } from './sent-text.ts';
import { allowZotero, isZoteroAllowed } from './zotero-access.ts';

/** How far the reader has come with sending papers. */
export type ZoteroStep =
  | { is: 'looking' }
  /** the browser has to be asked first; `isDenied`: it was, and said no */
  | { is: 'asks-leave'; isDenied: boolean }
  | { is: 'ready'; found: FoundZotero }
  | { is: 'sending'; progress: SendingToZotero | undefined }
  | { is: 'sent'; sent: SentToZotero }
  | { is: 'hindered'; problem: ZoteroProblem }
  /** a fault of Daybook's own, in words */
  | { is: 'failed'; words: string };

interface Zotero {
  step: ZoteroStep;
  look: () => Promise<void>;
  /** to be called in a click */
  allow: () => Promise<void>;
  sendAll: (what: Input<'send-to-zotero'>) => Promise<void>;
  stop: () => void;
}

/** Looks for Zotero and sends papers to it. What it comes to after the dialog was left is announced on the page. */
export function useZotero(): Zotero {
  const [step, setStep] = useState<ZoteroStep>({ is: 'looking' });
  const isLeft = useRef(false);

  async function look() {
    try {
      if (!(await isZoteroAllowed())) return setStep({ is: 'asks-leave', isDenied: false });
      setStep({ is: 'looking' });
      const answer = await send('find-zotero', null);
      setStep('found' in answer ? { is: 'ready', ...answer } : { is: 'hindered', ...answer });
    } catch (error) {
      setStep({ is: 'failed', words: failureText(error) });
    }
  }

  async function allow() {
    try {
      if (await allowZotero()) await look();
      else setStep({ is: 'asks-leave', isDenied: true });
    } catch (error) {
      setStep({ is: 'failed', words: failureText(error) });
    }
  }

  async function sendAll(what: Input<'send-to-zotero'>) {
    setStep({ is: 'sending', progress: undefined });
    try {
      const answer = await send('send-to-zotero', what);
      askAgain();
      if (!('sent' in answer)) setStep({ is: 'hindered', ...answer });
      else if (isLeft.current) announce(sentText(answer.sent));
      else setStep({ is: 'sent', ...answer });
    } catch (error) {
      if (isLeft.current) announceFailure(error);
      else setStep({ is: 'failed', words: failureText(error) });
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    isLeft.current = false;
    void look();
    const end = onSendingToZotero((progress) => {
      setStep((now) => (now.is === 'sending' && progress ? { is: 'sending', progress } : now));
    });
    return () => {
      isLeft.current = true;
      end();
    };
  }, []);

  return { step, look, allow, sendAll, stop: () => void send('stop-sending-to-zotero', null).catch(announceFailure) };
}
