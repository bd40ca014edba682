import type { FileProblem } from './contract.ts';

const problems: Readonly<Record<string, FileProblem>> = {
  ENOSPC: 'no_space',
  EDQUOT: 'no_space',
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  EBUSY: 'read_only',
  ETXTBSY: 'read_only',
  EFBIG: 'too_large',
  ERR_FS_FILE_TOO_LARGE: 'too_large',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  ESTALE: 'missing',
  ENOTCONN: 'missing',
  EHOSTDOWN: 'missing',
  ETIMEDOUT: 'missing',
};

/** Why the file system refused, in the contract's words. What it does not know is 'failed'. */
export function fileProblem(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problems[code] ?? 'failed';
}
