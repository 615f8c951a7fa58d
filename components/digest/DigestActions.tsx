import { digestAtom } from '../../formats/export/digest/digest-atom.ts';
import { digestMarkdown } from '../../formats/export/digest/digest-markdown.ts';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { save } from '../base/save-file.ts';
import { announce } from '../commands/command-outcome.ts';
import { copyText } from '../commands/copy-paper.ts';
import styles from './DigestActions.module.css';
import type { DigestWords } from './digest-words.ts';

/** Buttons that take a digest along: copied or saved as Markdown, or saved as an Atom feed. */
export function DigestActions({ words }: { words: DigestWords }) {
  const saveAs = (content: string, ending: string, type: string) => {
    const name = `daybook-digest-${words.first}.${ending}`;
    save(new Blob([content], { type }), name);
    announce(text('digest_saved', name));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => copyText(digestMarkdown(words), text('digest_copied'))}>{text('digest_copy')}</Button>
      <Button onClick={() => saveAs(digestMarkdown(words), 'md', 'text/markdown')}>
        {text('digest_save_markdown')}
      </Button>
      <Button onClick={() => saveAs(digestAtom(words, Date.now()), 'atom', 'application/atom+xml')}>
        {text('digest_save_atom')}
      </Button>
    </div>
  );
}
