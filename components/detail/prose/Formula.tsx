import { useEffect, useMemo } from 'react';
import { Store, useStore } from '../../live/store.ts';
import styles from './Prose.module.css';

interface FormulaProps {
  tex: string;
  /** how it stands in the text, shown until it is drawn and where it cannot be */
  source: string;
  isBlock: boolean;
}

type DrawFormula = (tex: string, isBlock: boolean) => Element | undefined;

// One abstract in two hundred has a formula: what draws them is loaded with the first.
const loaded = new Store<DrawFormula | undefined>(undefined);

/** A formula in MathML. */
export function Formula({ tex, source, isBlock }: FormulaProps) {
  const draw = useStore(loaded);
  useEffect(() => {
    // The source can be read too.
    load().catch(() => {});
  }, []);
  const formula = useMemo(() => draw?.(tex, isBlock), [draw, tex, isBlock]);
  const className = isBlock ? styles.block : undefined;
  if (!formula) return <span className={className}>{source}</span>;
  return <span className={className} title={source} ref={(element) => element?.replaceChildren(formula)} />;
}

async function load(): Promise<void> {
  if (loaded.get()) return;
  const { drawFormula } = await import('./draw-formula.ts');
  loaded.set(drawFormula);
}
