import { text } from '../../messages/catalogue.ts';
import { SITES } from '../../papers/sources.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { openAddress } from '../commands/open-address.ts';

/** What a reader sees before the first paper is recorded. */
export function FirstRun() {
  const open = (
    <Button look="main" onClick={() => openAddress(SITES[0].home)}>
      {text('first_run_open')}
    </Button>
  );
  return (
    <EmptyState title={text('first_run_title')} action={open}>
      {text('first_run_text')}
    </EmptyState>
  );
}
