/** The bytes of a file piece by piece; `onPiece` is told how long each is. */
export async function* piecesOf(blob: Blob, onPiece: (length: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onPiece(value.length);
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
