/** Small, so that a bomb of one piece stays within 16 MB: gzip makes at most about a thousand bytes of one. */
const pieceLength = 16 * 1024;

/** Bytes compressed with gzip. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readAll(inPieces(bytes).pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
  return read ?? new Uint8Array();
}

/** What `gzip` compressed, or why not. Stops as soon as more than `limit` bytes have come out. */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too_large'> {
  try {
    return (await readAll(inPieces(bytes).pipeThrough(new DecompressionStream('gzip')), limit)) ?? 'too_large';
  } catch {
    return 'damaged';
  }
}

/** By hand and not as a `Blob`: those the browser may keep on the disk, and these bytes are of narratives. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + pieceLength));
      at += pieceLength;
    },
  });
}

/** All that a stream gives, as one; `null` if it is more than `limit` bytes. */
async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    pieces.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
