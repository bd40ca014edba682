/** The most one file may hold, read or written, in bytes: as in the shell. */
export const largestFile = 400 * 1024 * 1024;
