import { createHash } from 'node:crypto';

/**
 * The id Chromium gives an unpacked extension: the first half of a SHA-256 in letters a to p, of the manifest's key,
 * else of the folder's absolute path (extensions/common/extension.cc and components/crx_file/id_util.cc, 2026).
 */
export function extensionId(folder: string, key: string | undefined): string {
  const encoding = process.platform === 'win32' ? 'utf16le' : 'utf8';
  const source = key ? Buffer.from(key, 'base64') : Buffer.from(folder, encoding);
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return Array.from(hex, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))).join('');
}
