import { valuesOf } from '../../papers/field-row.ts';
import type { MarkValue } from '../../papers/mark.ts';
import { NEW_RULE } from '../../papers/smart-list.ts';
import type { TagValues } from '../../papers/tag-colour.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { marksOfKind, marksOfTag } from '../marks-named.ts';
import { setFields } from '../set-fields.ts';
import { setMarks } from '../set-marks.ts';
import { write } from '../write.ts';

/** Gives a tag a colour, or none, as a step of the journal. */
export function setTag(library: Library, tag: string, values: TagValues): Promise<void> {
  return write(library, async (writing) => {
    await recordStep(writing, {
      what: { did: 'colour-tag', tag },
      changes: await setFields(writing, 'tags', tag, values),
    });
  });
}

/**
 * Takes a tag and those nested in it off all papers, and switches the rules off that set them, as one step of the
 * journal and in one write. Gives how many papers had one. Costs a read and a write for each of them.
 */
export function deleteTag(library: Library, tag: string): Promise<number> {
  const isIn = (name: string) => name === tag || name.startsWith(`${tag}/`);
  return write(library, async (writing) => {
    const [own, byRules] = await Promise.all([marksOfTag(library, tag), marksOfKind(library, 'auto-tag')]);
    const touched = [...own.filter(({ value }) => value), ...byRules.filter(({ value }) => isIn(value))];
    const ids = [...new Set(touched.map(({ paperId }) => paperId))];
    const { changes, unknown } = await setMarks(
      writing,
      ids,
      (_, marks) =>
        marks.flatMap((mark): { value: MarkValue }[] => {
          if (mark.kind === 'tag' && mark.value && isIn(mark.name)) return [{ value: { ...off(mark), value: false } }];
          if (mark.kind === 'auto-tag' && isIn(mark.value)) return [{ value: { ...off(mark), value: '' } }];
          return [];
        }),
      'ordered',
    );
    for (const row of await library.rules.toArray()) {
      const rule = valuesOf(row, NEW_RULE);
      if (isIn(rule.tag)) changes.push(...(await setFields(writing, 'rules', row.id, { on: false })));
    }
    for (const { id } of (await library.tags.toArray()).filter((row) => isIn(row.id))) {
      changes.push(...(await setFields(writing, 'tags', id, { colour: '' })));
    }
    await recordStep(writing, { what: { did: 'delete-tag', tag }, changes });
    return ids.length - unknown.length;
  });
}

function off<K extends string>({ kind, name }: { kind: K; name: string }): { kind: K; name: string } {
  return { kind, name };
}
