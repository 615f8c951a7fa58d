interface AccessHandle {
  write(data: ArrayBufferView | ArrayBuffer, options?: { at?: number }): number;
}

/** Counts the bytes that this worker writes to files of the origin's private file system from now on. */
export function countFileWrites(): () => number {
  let bytes = 0;
  // Only TypeScript's library for workers knows the class.
  const { FileSystemSyncAccessHandle: Handle } = globalThis as unknown as {
    FileSystemSyncAccessHandle: { prototype: AccessHandle };
  };
  const { write } = Handle.prototype;
  Handle.prototype.write = function (this: AccessHandle, data, options) {
    bytes += data.byteLength;
    return write.call(this, data, options);
  };
  return () => bytes;
}
