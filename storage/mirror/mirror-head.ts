import type { Stamp } from '../../papers/clock.ts';
import type { LastBackup } from '../rows.ts';
import type { MirrorFolder } from './mirror-folder.ts';

/** The first line of each file of the mirror. */
export interface MirrorHead {
  mirror: 1;
  /** names the library, and its copy */
  epoch: string;
  device: string;
  /** everything up to this write of the library, and this reading of its clock, is in this file and those before it */
  revision: number;
  clock: Stamp | '';
  /** when it was written, in milliseconds */
  at: number;
  /** how many papers the library had */
  papers: number;
  /** the last backup, as the library noted it */
  backup?: LastBackup;
}

/**
 * One file of the mirror: of which library, and which of its files, from 1. One that is whole has everything: those
 * before it are of no more use.
 */
export interface MirrorFile {
  name: string;
  epoch: string;
  n: number;
  isWhole: boolean;
}

/** The name of the n-th file of a library. */
export function mirrorFileName({ epoch, n, isWhole }: Omit<MirrorFile, 'name'>): string {
  return `${epoch}.${String(n).padStart(8, '0')}${isWhole ? '.whole' : ''}.jsonl`;
}

/** The files of the mirror, by library and number. Other files are none of it. */
export async function mirrorFiles(folder: MirrorFolder): Promise<MirrorFile[]> {
  const files = (await folder.names()).flatMap((name): MirrorFile[] => {
    const [, epoch, n, whole] = /^([\w-]{1,64})\.(\d{8})(\.whole)?\.jsonl$/.exec(name) ?? [];
    return epoch && n ? [{ name, epoch, n: Number(n), isWhole: whole !== undefined }] : [];
  });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The head of a file, without reading more of it than that; undefined when it has none, as of one made empty. */
export async function readHead(folder: MirrorFolder, name: string): Promise<MirrorHead | undefined> {
  const [line = ''] = (await (await folder.read(name)).slice(0, HEAD_BYTES).text()).split('\n', 1);
  try {
    const head: unknown = JSON.parse(line);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

const HEAD_BYTES = 2_000;

function isHead(value: unknown): value is MirrorHead {
  if (typeof value !== 'object' || value === null || !('mirror' in value) || value.mirror !== 1) return false;
  const { epoch, device, revision, clock, at, papers } = value as Record<string, unknown>;
  const areTexts = [epoch, device, clock].every((each) => typeof each === 'string');
  return areTexts && [revision, at, papers].every(Number.isFinite);
}
