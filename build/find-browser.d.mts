/** The variable that names a browser to use. */
export declare const browserVariable: string;

/** The places where the three systems put Chromium, Chrome and Edge, best first. */
export declare function browserPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[];

/** An installed browser that can show the app, or `null`. */
export declare function findBrowser(options?: {
  platform?: NodeJS.Platform;
  env?: Readonly<Record<string, string | undefined>>;
  exists?: (file: string) => boolean;
}): string | null;

/** A browser for the tests, fetched if none is installed; otherwise a sentence that says what is missing. */
export declare function getBrowser(say?: (line: string) => void): { browser: string } | { missing: string };

/** Only a Chromium that runs as root on Linux must do without its own sandbox. */
export declare function mustRunUnsandboxed(): boolean;
