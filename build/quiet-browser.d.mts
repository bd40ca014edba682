/** Switches that keep a browser from speaking to anything on its own account. */
export declare const quietSwitches: readonly string[];

/** A dead proxy for every address but those of this machine, or but the app's own, given as `host:port`. */
export declare function deadProxySwitches(onlyAddress?: string): string[];

/** `--no-sandbox` where Chromium refuses to start without it, and nowhere else. */
export declare function sandboxSwitches(): string[];

/** How `npm start` runs a browser: a window of its own for the page at `url`, which is the only address it can reach. */
export declare function appWindowSwitches(url: string, profile: string): string[];
