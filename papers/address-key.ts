import { SITES } from './sources.ts';

// Where the first two parts of a path name a repository. Sites that have models too keep them there, and data sets and
// apps one folder below.
const FORGES = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'];
export const REPOSITORY_HOSTS: ReadonlySet<string> = new Set([...FORGES, ...SITES.flatMap(({ hosts }) => hosts)]);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['raw.githubusercontent.com', 'github.com'],
  ...SITES.flatMap(({ hosts: [first = '', ...others] }) => others.map((host): [string, string] => [host, first])),
]);
const FOLDERS = new Set(['datasets', 'spaces']);

/** An address in parts, as far as a text without a scheme or with one of `git` has them. */
export interface AddressParts {
  host: string;
  /** decoded */
  path: readonly string[];
  /** behind `?`, not decoded; '' where there is none */
  search: string;
}

// `git@github.com:owner/name.git` too.
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/)?(?:[\w.-]{1,64}@)?([a-z0-9.-]{1,253})(?::\d{1,5}(?=\/|$)|:(?!\/))?\/?(.*)$/is;

/** The parts of an address of any scheme or without one; undefined for one without a host. Never fails. */
export function addressParts(address: string): AddressParts | undefined {
  const [, host = '', rest = ''] = ADDRESS.exec(address.trim()) ?? [];
  const [, path = '', search = ''] = /^([^?#]*)(?:\?([^#]*))?/s.exec(rest) ?? [];
  const name = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  if (!name.includes('.')) return undefined;
  return { host: ALIASES.get(name) ?? name, path: path.split('/').filter(Boolean).map(decode), search };
}

/**
 * What an address of a repository or a project page is compared by: host and path without what may differ in spelling;
 * undefined for what is no address. Two stored addresses of one page have one key.
 */
export function addressKey(address: string): string | undefined {
  const parts = addressParts(address);
  if (!parts) return undefined;
  return keyOf(parts.host, REPOSITORY_HOSTS.has(parts.host) ? repositoryPath(parts) : parts.path);
}

/**
 * The keys under which the page of a pasted address may be stored, most likely first: its repository for a page inside
 * of one, and for `owner.github.io/name` the repository of that name.
 */
export function addressKeys(address: string): string[] {
  const parts = addressParts(address);
  if (!parts) return [];
  const { host, path } = parts;
  const owner = /^([a-z0-9-]+)\.github\.io$/.exec(host)?.[1];
  const [first] = path;
  return [
    ...new Set([
      addressKey(address) ?? '',
      keyOf(host, path),
      ...(owner && first ? [keyOf(host, [first]), keyOf('github.com', [owner, first])] : []),
    ]),
  ];
}

/** The owner's name and the repository's in the path of an address; undefined where it is no repository's. */
export function repositoryOf({ host, path }: AddressParts): { owner: string; name: string } | undefined {
  if (!REPOSITORY_HOSTS.has(host)) return undefined;
  const [owner, name] = path[0] !== undefined && FOLDERS.has(path[0]) ? path.slice(1) : path;
  return owner && name ? { owner, name: withoutEnd(name) } : undefined;
}

function repositoryPath({ host, path }: AddressParts): readonly string[] {
  const group = host === 'gitlab.com' ? path.indexOf('-') : -1;
  if (group > 0) return path.slice(0, group);
  if (host === 'gitlab.com') return path;
  return path.slice(0, path[0] !== undefined && FOLDERS.has(path[0]) ? 3 : 2);
}

function keyOf(host: string, path: readonly string[]): string {
  const last = path.length - 1;
  const names = path.map((name, at) => (at === last ? withoutEnd(name) : name)).filter(Boolean);
  return [host, ...names].join('/').toLowerCase().slice(0, 200);
}

function withoutEnd(name: string): string {
  return name.replace(/\.git$|^index\.html?$/i, '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
