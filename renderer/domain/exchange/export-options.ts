/** The CSV files of an export. README.txt always comes with them. */
export const exportTables = ['segments', 'case_outcomes', 'codebook', 'reconciliation', 'journal'] as const;
export type ExportTable = (typeof exportTables)[number];

/** What an export is told from outside. */
export interface ExportOptions {
  /** Milliseconds since 1970, UTC. */
  readonly exportedAt: number;
  /** The name of the coder who exports. */
  readonly exportedBy: string;
  readonly appVersion: string;
  /** Whether CSV files begin with a byte order mark, which Excel needs; true by default. */
  readonly byteOrderMark?: boolean;
  /** The scheme whose codes are the columns of case_outcomes; the active one by default. */
  readonly schemeId?: string;
  /** How many rulings the viewer cannot see, since their narratives are closed again (`withheldRulings`); 0 by default. */
  readonly withheldRulings?: number;
  /** The CSV files to write; all by default. */
  readonly tables?: readonly ExportTable[];
}
