import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBackupRow } from '../../../formats/backup/clean-row.ts';
import { lineOf, rowsIn } from '../../../formats/backup/row-lines.ts';
import type { BackupRow } from '../../../papers/backup-row.ts';
import { BACKUP_TABLES } from '../../../papers/backup-row.ts';
import { runs } from '../../property-runs.ts';
import { STAR } from './made-zip.ts';

const AT = '0mqc3v1k7-0000-abcdefghij';
const FACTS = {
  paperId: 'arxiv:2601.00001',
  device: 'abcdefghij',
  version: 3,
  factsAt: 1,
  facts: { paperId: 'arxiv:2601.00001', title: 'A title' },
};

const clean = (table: BackupRow['table'], row: object) => cleanBackupRow({ table, row })?.row;

describe('a row of a backup', () => {
  it('keeps its known fields alone', () => {
    expect(clean('marks', { ...STAR.row, more: 1 })).toEqual(STAR.row);
    const [parsed] = rowsIn(`{"table":"marks","row":{"__proto__":{"x":1},${lineOf(STAR).slice(24, -1)}}`, 'a file');
    expect(Object.keys(cleanBackupRow(parsed ?? STAR)?.row ?? {}).sort()).toEqual(Object.keys(STAR.row).sort());
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('has no address that runs, no text that is too long, and no key that is none', () => {
    const facts = { ...FACTS.facts, projectPage: 'javascript:alert(1)', githubRepo: 'data:text/html,x' };
    expect(clean('facts', { ...FACTS, facts })).toEqual(FACTS);
    expect(clean('facts', { ...FACTS, facts: { ...FACTS.facts, title: '' } })).toBeUndefined();
    expect(clean('facts', { ...FACTS, paperId: 'arxiv:2601.00002' })).toBeUndefined();
    expect(clean('marks', { ...STAR.row, paperId: '__proto__' })).toBeUndefined();
    expect(clean('marks', { ...STAR.row, kind: 'why', name: 'a', value: 'x'.repeat(301) })).toBeUndefined();
    expect(clean('marks', { ...STAR.row, kind: 'cite-key', name: 'a}{b' })).toBeUndefined();
    const key = { ...STAR.row, kind: 'cite-key', name: 'smith2020', value: 'Smith2020' };
    expect(clean('marks', key)).toEqual(key);
    expect(clean('marks', { ...key, value: 'a}{b' })).toBeUndefined();
    expect(clean('tags', { id: 'a', fields: { colour: { value: 'url(x)', at: AT } } })).toBeUndefined();
    expect(clean('lists', { id: '../x', fields: {} })).toBeUndefined();
    expect(clean('forgotten', { scope: 'everything', clock: AT })).toBeUndefined();
  });

  it('keeps when a paper was captured with its links and without', () => {
    const facts = { ...FACTS.facts, codeAt: 2, noCodeAt: 1, projectAt: 4, noProjectAt: 3 };
    expect(clean('facts', { ...FACTS, facts })).toEqual({ ...FACTS, facts });
    expect(
      clean('facts', {
        ...FACTS,
        facts: { ...facts, codeAt: 'soon', noCodeAt: null, projectAt: {}, noProjectAt: '3' },
      }),
    ).toEqual(FACTS);
  });

  it('keeps the former titles of a paper, and what is left of one that was known by its title', () => {
    const facts = { ...FACTS.facts, formerTitles: [{ title: 'Before', at: 1 }] };
    expect(clean('facts', { ...FACTS, facts })).toEqual({ ...FACTS, facts });
    const row = { paperId: `title:${'a'.repeat(32)}:${'b'.repeat(32)}`, at: 1, clock: AT };
    expect(clean('tombstones', row)).toEqual(row);
  });

  it('keeps what an import says of a paper, of marks, and of papers that were parted', () => {
    const record = {
      paperId: 'title:a-title',
      facts: { title: 'A title', partial: true, addedAt: 1, imported: AT },
      marks: [{ kind: 'tag', name: 'seed', at: AT }],
      parted: { is: true, at: AT },
    };
    const facts = { ...FACTS.facts, imported: AT, addedAt: 1, mergedFrom: [record] };
    expect(clean('facts', { ...FACTS, facts })).toEqual({ ...FACTS, facts });
    const wrong = { ...facts, imported: 'now', mergedFrom: [{ ...record, facts: { title: '' } }] };
    expect(clean('facts', { ...FACTS, facts: wrong })).toEqual({ ...FACTS, facts: { ...FACTS.facts, addedAt: 1 } });
    expect(clean('marks', { ...STAR.row, imported: AT })).toEqual({ ...STAR.row, imported: AT });
    const under = { value: false, at: AT, imported: AT };
    expect(clean('marks', { ...STAR.row, under })).toEqual({ ...STAR.row, under });
    expect(clean('marks', { ...STAR.row, under: { ...under, value: 'x' } })).toBeUndefined();
    const row = {
      paperId: 'title:a-title',
      at: 1,
      clock: '',
      became: 'arxiv:2601.00001',
      parted: { is: true, at: AT },
    };
    expect(clean('tombstones', row)).toEqual(row);
  });

  it('of anything is clean again once it is clean, and never throws', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.record({ ...Object.fromEntries(Object.keys({ ...STAR.row, ...FACTS }).map((name) => [name, fc.anything()])) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...BACKUP_TABLES), value, (table, row) => {
        if (typeof row !== 'object' || row === null) return;
        const once = cleanBackupRow({ table, row });
        if (once) expect(cleanBackupRow(once)).toEqual(once);
      }),
      { numRuns: runs(500) },
    );
  });
});
