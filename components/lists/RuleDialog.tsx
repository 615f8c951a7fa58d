import { useId, useRef, useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { typedTag } from '../../papers/mark.ts';
import type { SmartList } from '../../storage/reads/smart-lists.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { useLive } from '../live/use-live.ts';
import { TagInput } from '../tags/TagInput.tsx';
import forms from './DialogForm.module.css';
import styles from './RuleDialog.module.css';
import { RulePreview } from './RulePreview.tsx';
import { setRule, takeBackRule } from './smart-list-commands.ts';
import { useRulePreview } from './use-rule-preview.ts';

/** A smart list as a rule that tags what it finds: shows what it would do before it is switched on. */
export function RuleDialog({ list, onClose }: { list: SmartList; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const rule = list.rule?.on ? list.rule : undefined;
  const [typed, setTyped] = useState(list.rule?.tag ?? '');
  const tagged = useLive('ruleCounts')?.find((one) => one.id === list.id)?.papers ?? 0;
  const tag = typedTag(typed);
  const isGood = tag !== '' && tag.length <= LIMITS.tag;
  const preview = useRulePreview(list.text, isGood ? tag : '');
  const isSame = rule?.tag === tag;
  const close = () => dialog.current?.close();

  const actions = (
    <>
      {tagged > 0 && (
        <Button
          look="danger"
          onClick={() => {
            close();
            void takeBackRule(list);
          }}
        >
          {countText('rule_take_back', tagged)}
        </Button>
      )}
      {rule && (
        <Button
          onClick={() => {
            close();
            void setRule(list, rule.tag, false);
          }}
        >
          {text('rule_off')}
        </Button>
      )}
      <Button onClick={close}>{text('cancel')}</Button>
      {!isSame && (
        <Button
          look="main"
          disabled={!isGood || preview === undefined || preview === 'failed'}
          onClick={() => {
            close();
            void setRule(list, tag, true);
          }}
        >
          {text('rule_on')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog ref={dialog} title={text('rule_title', list.name)} actions={actions} onClose={onClose}>
      <p>{text('rule_text')}</p>
      <div className={forms.form}>
        <label htmlFor={id}>{text('rule_tag')}</label>
        <TagInput id={id} className={forms.field} typed={typed} except={[tag]} onType={setTyped} />
      </div>
      {isGood && <RulePreview tag={tag} preview={preview} />}
      {rule && <p className={styles.done}>{countText('rule_tagged', tagged)}</p>}
    </Dialog>
  );
}
