/** One short text that changes when any file under the given files and folders is added, removed or written. */
export declare function sourceFingerprint(root: string, places: readonly string[]): string;
