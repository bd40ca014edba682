/** Makes a browser profile ready to hold work: private to its owner, keeping nothing that is typed. */
export declare function prepareProfile(folder: string): void;

/** Removes the record of windows and of what stood in their fields. */
export declare function forgetSessions(folder: string): void;
