import { text } from '../../messages/catalogue.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import { relaxedText } from './changed-text.ts';
import { RelaxationList } from './RelaxationList.tsx';
import type { Found } from './search-runner.ts';
import { useRelaxations } from './use-relaxations.ts';

interface EmptyAnswerProps {
  found: Found;
  typed: string;
  /** where what is typed begins in the text that was asked */
  typedFrom: number;
  /** the text with one of the offered changes */
  onTake: (text: string) => void;
}

/** Drawn where no paper was found: which parts of the search are to blame, and what else it could have meant. */
export function EmptyAnswer({ found, typed, typedFrom, onTake }: EmptyAnswerProps) {
  const relaxations = useRelaxations(found, typedFrom);
  const isKnown = relaxations !== undefined && relaxations.length > 0;
  const list = isKnown && (
    <RelaxationList
      asked={found.text}
      relaxations={relaxations}
      onTake={(relaxation) => onTake(relaxedText(typed, typedFrom, relaxation))}
    />
  );
  return (
    <EmptyState title={text('found_none')} action={list}>
      <span aria-live="polite">{text(isKnown ? 'found_none_blame' : 'found_none_hint')}</span>
    </EmptyState>
  );
}
