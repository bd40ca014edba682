/** Serves the built page on the loopback address only; throws if the port is taken. Port 0 takes any free one. */
export declare function serve(options?: {
  root?: string;
  port?: number;
}): Promise<{ url: string; close: () => Promise<void> }>;

/** Whether the app itself, started before, answers at this port. */
export declare function isOurServer(port?: number): Promise<boolean>;
