/** Serves the built page on the loopback address only; throws if the port is taken. Port 0 takes any free one. */
export declare function serve(options?: {
  root?: string;
  port?: number;
  secret?: Uint8Array | null;
}): Promise<{ url: string; close: () => Promise<void> }>;

/** Whether the app itself, started before by a user who holds the same `secret`, answers at this port. */
export declare function isOurServer(port: number, secret: Uint8Array): Promise<boolean>;
