import { text } from '../../messages/catalogue.ts';
import type { Relaxation } from '../../papers/relaxation.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import { RelaxationList } from './RelaxationList.tsx';
import type { Found } from './search-runner.ts';
import { useRelaxations } from './use-relaxations.ts';

interface EmptyAnswerProps {
  found: Found;
  /** where what is typed begins in the text that was asked */
  typedFrom: number;
  /** the reader wants one of the offered changes of the search */
  onTake: (relaxation: Relaxation) => void;
}

/** Drawn where no paper was found: which parts of the search are to blame, and what else it could have meant. */
export function EmptyAnswer({ found, typedFrom, onTake }: EmptyAnswerProps) {
  const relaxations = useRelaxations(found, typedFrom);
  const isKnown = relaxations !== undefined && relaxations.length > 0;
  const list = isKnown && <RelaxationList asked={found.text} relaxations={relaxations} onTake={onTake} />;
  return (
    <EmptyState title={text('found_none')} action={list}>
      <span aria-live="polite">{text(isKnown ? 'found_none_blame' : 'found_none_hint')}</span>
    </EmptyState>
  );
}
