/** Makes a browser profile ready to hold work: private to its owner, keeping nothing that is typed. */
export declare function prepareProfile(folder: string): void;
