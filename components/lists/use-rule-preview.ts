import { useEffect, useState } from 'react';
import type { Output } from '../../messages/commands.ts';
import { send } from '../../messages/send.ts';

const PAUSE_MS = 300;

/** What a rule would do, or that it cannot be told; undefined while it is being found out. */
export type RulePreviewState = Output<'preview-rule'> | 'failed' | undefined;

/** What tagging with this tag all that a search finds would do, after a pause; undefined without a tag. */
export function useRulePreview(search: string, tag: string): RulePreviewState {
  const [found, setFound] = useState<{ for: string; preview: RulePreviewState }>();
  const wanted = JSON.stringify([search, tag]);
  useEffect(() => {
    if (tag === '') return;
    let isOver = false;
    const put = (preview: RulePreviewState) => {
      if (!isOver) setFound({ for: wanted, preview });
    };
    const timer = setTimeout(
      () => send('preview-rule', { text: search, tag }).then(put, () => put('failed')),
      PAUSE_MS,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [search, tag, wanted]);
  return found?.for === wanted ? found.preview : undefined;
}
