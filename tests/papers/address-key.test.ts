import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, addressKeys } from '../../papers/address-key.ts';
import '../property-runs.ts';

describe('addressKey', () => {
  it.each([
    ['https://github.com/Okafor/Knots', 'github.com/okafor/knots'],
    ['https://www.github.com/okafor/knots.git', 'github.com/okafor/knots'],
    ['git@github.com:okafor/knots.git', 'github.com/okafor/knots'],
    ['https://github.com/okafor/knots/tree/main', 'github.com/okafor/knots'],
    ['https://gitlab.com/group/sub/knots/-/tree/main', 'gitlab.com/group/sub/knots'],
    ['https://hf.co/datasets/okafor/knots/viewer', 'huggingface.co/datasets/okafor/knots'],
    ['https://knots.example.org/index.html?a=b#c', 'knots.example.org'],
    ['https://example.org/~ada/Knots/', 'example.org/~ada/knots'],
    ['', undefined],
    ['knots', undefined],
  ])('of %j is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('is found among the keys of the same address, whatever it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        expect(addressKeys(address)).toContain(addressKey(address));
      }),
    );
  });

  it('fails for no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(addressKeys(text).every((key) => key.length <= 200)).toBe(true);
      }),
    );
  });
});
