/** The name of the lock that the one window holds which writes to a project's database. */
export function projectLock(databaseName: string): string {
  return `outcome-coder ${databaseName}`;
}
