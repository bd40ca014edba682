/** What the page may load and run, wherever it is served. */
export declare const contentSecurityPolicy: string;
