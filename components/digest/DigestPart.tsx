import { useId } from 'react';
import { Icon } from '../base/Icon.tsx';
import styles from './DigestPart.module.css';
import type { DigestLine, DigestSection } from './digest-words.ts';

/** One part of a digest: its heading, what it says in a sentence, and its papers, topics or days. */
export function DigestPart({ section: { title, sentence, lines } }: { section: DigestSection }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line: { name, about, figure, hash, address } }: { line: DigestLine }) {
  return (
    <li className={styles.line}>
      {figure !== undefined && (
        // What stands beside it says the same in words.
        <span className={styles.figure} aria-hidden="true">
          {figure}
        </span>
      )}
      <div className={styles.words}>
        {hash !== undefined ? (
          <a href={hash} className={styles.name} dir="auto">
            {name}
          </a>
        ) : (
          <a href={address} target="_blank" rel="noopener noreferrer" className={styles.name}>
            {name} <Icon name="external" />
          </a>
        )}
        <p className={styles.about} dir="auto">
          {about}
        </p>
      </div>
    </li>
  );
}
