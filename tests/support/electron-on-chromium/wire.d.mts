/** Turns a value into one that JSON can carry; functions and symbols throw, as Electron's own clone does. */
export declare function encode(value: unknown): unknown;

/** The inverse of `encode`. */
export declare function decode(value: unknown): unknown;
