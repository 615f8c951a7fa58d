/** The names Hugging Face answers to; its own page script tests for both (seen 2024-08 to 2026-06). */
const HOSTS = new Set(['huggingface.co', 'hf.co']);

/** The path segments of an address on Hugging Face, or undefined elsewhere. */
export function sitePath(url: URL): string[] | undefined {
  if (url.protocol !== 'https:' || !HOSTS.has(url.hostname)) return undefined;
  return url.pathname.split('/').filter(Boolean);
}

/** The path segments after `/papers`, or undefined for an address outside it. */
export function papersPath(url: URL): string[] | undefined {
  const path = sitePath(url);
  return path?.[0] === 'papers' ? path.slice(1) : undefined;
}

/** The text searched for, or '' when the address asks for none. */
export function searchText(url: URL): string {
  return url.searchParams.get('q')?.trim() ?? '';
}
