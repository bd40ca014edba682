/** The file under `root` that a request's path names, or `null` for anything but a plain path to a file of a known type. */
export declare function servedFile(root: string, pathname: string): string | null;

/** The headers that go with every file of the page. */
export declare function servedHeaders(file: string): Record<string, string>;
