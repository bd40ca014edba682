/** Random bytes that only this user can read, kept in `folder`; made there at the first call. */
export declare function startSecret(folder: string): Buffer;
