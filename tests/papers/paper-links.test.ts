import { describe, expect, it } from 'vitest';
import { PAPER_LINKS } from '../../papers/paper-links.ts';
import { paperNamed } from '../../papers/paper-names.ts';

/** As browsers match them: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns (2026-11). */
function isMatch(address: string): boolean {
  const { protocol, hostname, pathname, search } = new URL(address);
  return PAPER_LINKS.some((pattern) => {
    const [, scheme, host = '', path = ''] = /^(\*|https):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const glob = new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
    const isHost = host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host;
    return (scheme === '*' || protocol === 'https:') && isHost && glob.test(pathname + search);
  });
}

describe('the links to papers', () => {
  it.each([
    'https://huggingface.co/papers/2601.00001',
    'https://hf.co/papers/2601.00001?utm=x',
    'https://arxiv.org/abs/2601.00001v2',
    'http://arxiv.org/pdf/cs/0112017',
    'https://www.arxiv.org/html/2601.00001',
    'https://www.alphaxiv.org/overview/2601.00001',
    'https://doi.org/10.1145/3292500.3330701',
  ])('are those that name one: %s', (address) => {
    expect(isMatch(address)).toBe(true);
    expect(paperNamed(address)).toBeDefined();
  });

  it.each([
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/date/2026-06-03',
    'https://huggingface.co/models',
    'https://arxiv.org/list/cs.LG/recent',
    'https://example.org/abs/2601.00001',
  ])('are no others: %s', (address) => {
    expect(isMatch(address)).toBe(false);
  });
});
