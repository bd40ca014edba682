/** What the document inside a pack says it is. */
export const PACK_FORMAT = 'outcome-coder-pack';

/** The layout that this program writes, and the newest it reads. 1: as first published. */
export const PACK_VERSION = 1;

/** In bytes, sealed or not: far above any study, and little enough for the memory of a worker. */
export const LARGEST_PACK = 128 * 1024 * 1024;

/** The base-2 logarithm of scrypt's cost: packs are sealed with it, and nothing above it is opened. About 1.8 s and 270 MB. */
export const WORK_FACTOR = 18;

/** The document's bytes are a multiple of this, which no disk block and no part of an age file is, so that a file cut off is known by its length. */
export const DOCUMENT_STEP = 1021;

/** In bytes, 64 kB: a document has this length, or twice, four times … as much, so that the size of a file hardly tells how much was coded. */
export const SMALLEST_DOCUMENT = 64 * DOCUMENT_STEP;

/** In milliseconds: by so much an act in a return may be later than the pack says that it was made. */
export const CLOCK_SLACK = 60_000;
