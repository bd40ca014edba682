/** The version in package.json, written into the page when it is built. */
declare const __APP_VERSION__: string;
