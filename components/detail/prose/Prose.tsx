import { Fragment, useMemo } from 'react';
import { Formula } from './Formula.tsx';
import styles from './Prose.module.css';
import type { Piece } from './prose-pieces.ts';
import { prosePieces } from './prose-pieces.ts';

/** A paragraph of a paper's own text, with what it says in TeX shown as it was meant. */
export function Prose({ text }: { text: string }) {
  const pieces = useMemo(() => numbered(prosePieces(text)), [text]);
  return (
    <p dir="auto" className={styles.prose}>
      {pieces.map(({ at, piece }) => (
        <Fragment key={at}>{drawn(piece)}</Fragment>
      ))}
    </p>
  );
}

// The same text has the same pieces in the same places.
function numbered(pieces: readonly Piece[]): { at: number; piece: Piece }[] {
  return pieces.map((piece, at) => ({ at, piece }));
}

function drawn(piece: Piece) {
  switch (piece.is) {
    case 'text':
      return piece.text;
    case 'strong':
      return <strong>{piece.text}</strong>;
    case 'em':
      return <em>{piece.text}</em>;
    case 'code':
      return <code>{piece.text}</code>;
    case 'sup':
      return <sup>{piece.text}</sup>;
    case 'sub':
      return <sub>{piece.text}</sub>;
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      );
    case 'math':
      return <Formula tex={piece.tex} source={piece.source} isBlock={piece.isBlock} />;
  }
}
