/** Serves the built page at its one port and opens it in `browser`, or prints the address. */
export declare function openInBrowser(options: {
  browser: string | null;
  port?: number;
  page?: string;
  secret?: Uint8Array;
}): Promise<void>;
