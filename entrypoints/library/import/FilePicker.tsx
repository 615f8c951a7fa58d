import type { DragEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../components/base/Button.tsx';
import { classNames } from '../../../components/base/class-names.ts';
import { text } from '../../../messages/catalogue.ts';
import styles from './FilePicker.module.css';
import type { NamedBlob } from './read-files.ts';

/** Takes files that are chosen or dropped, and text that is pasted. */
export function FilePicker({ onFiles }: { onFiles: (files: NamedBlob[]) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOver, setOver] = useState(false);

  function take(files: Iterable<File>) {
    const named = Array.from(files, (blob) => ({ name: blob.name, blob }));
    if (named.length > 0) onFiles(named);
  }

  function takeText(pasted: string) {
    if (pasted.trim()) onFiles([{ name: text('import_pasted'), blob: new Blob([pasted]) }]);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    if (files.length > 0) take(files);
    else takeText(event.dataTransfer.getData('text/plain'));
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen by the button in it */}
      <div
        className={classNames(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Button look="main" onClick={() => input.current?.click()}>
          {text('import_choose')}
        </Button>
        <p>{text('import_drop')}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be chosen again.
            event.target.value = '';
            take(files);
          }}
        />
      </div>
      <div className={styles.paste}>
        <label htmlFor={id}>{text('import_paste')}</label>
        <textarea
          id={id}
          className={styles.text}
          rows={4}
          value={typed}
          spellCheck={false}
          placeholder={text('import_paste_example')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button disabled={!typed.trim()} onClick={() => takeText(typed)}>
          {text('import_read')}
        </Button>
      </div>
    </>
  );
}
