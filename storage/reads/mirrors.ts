import { privateFolder } from '../mirror/mirror-folder.ts';
import type { MirrorHead } from '../mirror/mirror-head.ts';
import { mirrorFiles, readHead } from '../mirror/mirror-head.ts';

/** What the mirror has of a library: the head of its newest file. */
export type KeptMirror = MirrorHead;

/** What the mirror has of each library, the one with the newest file first. */
export async function mirrorsKept(folder = privateFolder()): Promise<KeptMirror[]> {
  if (!folder) return [];
  const heads = new Map<string, MirrorHead>();
  for (const { name, epoch } of await mirrorFiles(folder)) {
    const head = await readHead(folder, name);
    if (head?.epoch === epoch) heads.set(epoch, head);
  }
  return [...heads.values()].sort((a, b) => b.at - a.at);
}
