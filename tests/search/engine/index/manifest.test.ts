import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../search/engine/index/manifest.ts';
import {
  decodeDeleted,
  decodeManifest,
  emptyManifest,
  encodeDeleted,
  encodeManifest,
} from '../../../../search/engine/index/manifest.ts';
import { withChecksum } from '../../../../search/engine/segment/checksum.ts';
import { DeletedDocs } from '../../../../search/engine/segment/deleted-docs.ts';
import type { SegmentMeta } from '../../../../search/engine/segment/segment-format.ts';
import { writeSegment } from '../../../../search/engine/segment/segment-writer.ts';
import { runs } from '../../../property-runs.ts';
import { plainDocument } from '../segment/made-documents.ts';

const made = [1, 2, 3].map((segment) => writeSegment([plainDocument(segment, 'two words')], segment).meta);
const manifest: Manifest = {
  options: 'words/1',
  epoch: 'ä',
  revision: 7,
  segments: made.map((meta) => ({ meta, deleted: 0, lengthSums: meta.lengthSums })),
  next: 4,
};

/** What is read back after this change of the JSON, its checksum right. */
function reread(change: (json: Record<string, unknown>) => void): Manifest | undefined {
  const json = JSON.parse(new TextDecoder().decode(encodeManifest(manifest).slice(0, -4)));
  change(json);
  return decodeManifest(withChecksum(new TextEncoder().encode(JSON.stringify(json)), 0), 'words/1');
}

describe('the manifest', () => {
  it('comes back as it was written', () => {
    expect(decodeManifest(encodeManifest(manifest), 'words/1')).toEqual(manifest);
    const empty = emptyManifest('words/1', 'epoch');
    expect(decodeManifest(encodeManifest(empty), 'words/1')).toEqual(empty);
    expect(reread(() => undefined)).toEqual(manifest);
  });

  it('is nothing when it is missing, cut, or made with other options', () => {
    expect(decodeManifest(undefined, 'words/1')).toBeUndefined();
    expect(decodeManifest(new Uint8Array(), 'words/1')).toBeUndefined();
    expect(decodeManifest(encodeManifest(manifest).slice(0, -1), 'words/1')).toBeUndefined();
    expect(decodeManifest(encodeManifest(manifest), 'words/2')).toBeUndefined();
  });

  it('is nothing when any byte of it changed', () => {
    const block = encodeManifest(manifest);
    for (let i = 0; i < block.length; i++) {
      const changed = block.slice();
      changed[i] = (changed[i] ?? 0) ^ (1 + (i % 255));
      expect(decodeManifest(changed, 'words/1')).toBeUndefined();
    }
  });

  it.each<[string, (json: Record<string, unknown>) => void]>([
    ['another format', (json) => Object.assign(json, { format: 0 })],
    ['no epoch', (json) => Object.assign(json, { epoch: undefined })],
    ['a revision that is no number', (json) => Object.assign(json, { revision: '7' })],
    ['segments that are no list', (json) => Object.assign(json, { segments: {} })],
    ['the same segment twice', (json) => Object.assign(json, { segments: [0, 0].map((i) => manifest.segments[i]) })],
    ['a segment that is not yet', (json) => Object.assign(json, { next: 3 })],
    ['a segment without its sizes', (json) => Object.assign(json, entryWith({ sizes: {} }))],
    ['a segment with too few columns', (json) => Object.assign(json, entryWith({ lengthSums: [1] }))],
    ['a negative count', (json) => Object.assign(json, entryWith({ documents: -1 }))],
  ])('is nothing with %s', (_, change) => {
    expect(reread(change)).toBeUndefined();
  });
});

function entryWith(meta: object) {
  return { segments: manifest.segments.map((entry) => ({ ...entry, meta: { ...entry.meta, ...meta } })) };
}

describe('a deleted', () => {
  const entry = (documents: number, deleted: number) => {
    const [first] = made;
    const meta: SegmentMeta = { ...(first as SegmentMeta), documents };
    return { meta, deleted, lengthSums: meta.lengthSums };
  };

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000)), (docs) => {
        const deleted = DeletedDocs.none.with(docs);
        const again = decodeDeleted(encodeDeleted(deleted, 1), entry(3001, deleted.count));
        expect(deleted.count).toBe(new Set(docs).size);
        expect(again?.count).toBe(deleted.count);
        for (let doc = 0; doc < 3001; doc++) expect(again?.has(doc)).toBe(docs.includes(doc));
      }),
      { numRuns: runs(30) },
    );
  });

  it('is nothing when it is missing, damaged, of another segment, or not the one that the manifest means', () => {
    const block = encodeDeleted(DeletedDocs.none.with([3, 70]), 1);
    expect(decodeDeleted(block, entry(71, 2))?.has(70)).toBe(true);
    expect(decodeDeleted(undefined, entry(71, 2))).toBeUndefined();
    expect(decodeDeleted(block, entry(71, 1))).toBeUndefined();
    expect(decodeDeleted(block, entry(70, 2))).toBeUndefined();
    expect(decodeDeleted(encodeDeleted(DeletedDocs.none.with([3, 70]), 2), entry(71, 2))).toBeUndefined();
    for (let i = 0; i < block.length; i++) {
      const changed = block.slice();
      changed[i] = (changed[i] ?? 0) ^ 64;
      expect(decodeDeleted(changed, entry(71, 2))).toBeUndefined();
    }
  });

  it('is not read where nothing is deleted', () => {
    expect(decodeDeleted(undefined, entry(5, 0))?.count).toBe(0);
  });
});
