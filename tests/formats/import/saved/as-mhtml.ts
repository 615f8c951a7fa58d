/** A page as Chromium saves it in one file (RFC 2557): its HTML, and a picture. Times are in milliseconds. */
export function asMhtml(html: string, { address, savedAt }: { address: string; savedAt: number }): string {
  const boundary = '----MultipartBoundary--made----';
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: =?utf-8?Q?Daily=20Papers?=',
    `Date: ${new Date(savedAt).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    `--${boundary}`,
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    `Content-Location: ${address}`,
    '',
    printable(html),
    `--${boundary}`,
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${address}/logo.png`,
    '',
    'iVBORw0KGgo=',
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** RFC 2045 section 6.7, in lines of at most 76 characters. */
function printable(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let open = '';
    for (const byte of new TextEncoder().encode(line)) {
      const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
      const sign = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      if (open.length + sign.length > 75) {
        lines.push(`${open}=`);
        open = '';
      }
      open += sign;
    }
    lines.push(open.replace(/ $/, '=20'));
  }
  return lines.join('\r\n');
}
