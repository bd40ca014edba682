/** What the page may load and run, wherever it is served. */
export declare const contentSecurityPolicy: string;

/** The same for a browser, where no shell denies new windows. */
export declare const browserSecurityPolicy: string;
