/** Makes a browser profile ready to hold work: private to its owner, keeping nothing that is typed. */
export declare function prepareProfile(folder: string): void;

/** Removes the records of windows, of what stood in their fields, and of what files that were saved are called. */
export declare function forgetSessions(folder: string): void;
