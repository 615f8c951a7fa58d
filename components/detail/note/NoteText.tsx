import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { NotePart } from './markdown.ts';
import styles from './NoteText.module.css';

/** A note as its Markdown says it is to be shown. */
export function NoteText({ parts }: { parts: readonly NotePart[] }) {
  return (
    <div dir="auto" className={styles.text}>
      {drawnAll(parts)}
    </div>
  );
}

// The same note has the same parts in the same places.
function drawnAll(parts: readonly NotePart[]): ReactNode {
  return parts.map((part, at) => ({ part, at })).map(({ part, at }) => <Fragment key={at}>{drawn(part)}</Fragment>);
}

function drawn(part: NotePart): ReactNode {
  switch (part.is) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'code-block':
      return <pre>{part.text}</pre>;
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
    case 'task':
      return part.isDone ? '☑ ' : '☐ ';
    case 'list':
      return part.start === undefined ? (
        <ul>{drawnAll(part.parts)}</ul>
      ) : (
        <ol start={part.start}>{drawnAll(part.parts)}</ol>
      );
    case 'link':
      return (
        <a href={part.url} target="_blank" rel="noopener noreferrer">
          {drawnAll(part.parts)}
        </a>
      );
    case 'inline':
      return drawnAll(part.parts);
    default: {
      const Element = ELEMENTS[part.is];
      return <Element>{drawnAll(part.parts)}</Element>;
    }
  }
}

// A heading in a note is none of the page's.
const ELEMENTS = {
  paragraph: 'p',
  heading: 'h4',
  quote: 'blockquote',
  strong: 'strong',
  em: 'em',
  del: 'del',
  item: 'li',
} as const;
