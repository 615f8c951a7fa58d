/** All pieces one after the other. Takes them out of the list. */
export function joinedBytes(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const taken = pieces.splice(0);
  const bytes = new Uint8Array(taken.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of taken) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
