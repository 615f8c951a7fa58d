import { useState } from 'react';
import { Button } from '../../components/base/Button.tsx';
import { ConfirmDialog } from '../../components/base/ConfirmDialog.tsx';
import { text } from '../../messages/catalogue.ts';

interface ForgetButtonProps {
  /** the label of what is to be forgotten; undefined while nothing is chosen */
  what: string | undefined;
  /** replaces the usual text, where more is forgotten than usual */
  warning?: string;
  onForget: () => void;
}

/** Forgets something once the reader has confirmed it. */
export function ForgetButton({ what, warning, onForget }: ForgetButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        disabled={what === undefined}
        aria-label={what && text('forget_what', what)}
        onClick={() => setAsking(true)}
      >
        {text('forget_dots')}
      </Button>
      {isAsking && what && (
        <ConfirmDialog
          title={text('forget_what_title', what)}
          confirm={text('forget')}
          onConfirm={onForget}
          onClose={() => setAsking(false)}
        >
          <p>{warning ?? text('forget_place_text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
