/** The sizes that Windows looks for in one icon file. */
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** The types under which macOS keeps PNG images of these sizes; '@2x' types hold the doubled size. */
const macTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A Windows `.ico` file out of PNG images by size: a table of contents, then the images as they are. */
export function iconFile(images) {
  const chosen = windowsSizes.map((size) => ({ size, image: imageOf(images, size) }));
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  for (const [place, { size, image }] of chosen.entries()) {
    const entry = 6 + 16 * place;
    // One byte each for width and height, in which 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...chosen.map(({ image }) => image)]);
}

/** A macOS `.icns` file out of PNG images by size: each with its type and its length, big-endian, heads included. */
export function macIconFile(images) {
  const parts = macTypes.map(([type, size]) => part(type, imageOf(images, size)));
  return part('icns', Buffer.concat(parts));
}

function part(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + bytes.length, 4);
  return Buffer.concat([head, bytes]);
}

function imageOf(images, size) {
  const image = images.get(size);
  if (image === undefined) throw new Error(`no image of ${size} pixels`);
  return image;
}
