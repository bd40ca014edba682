/** A sentence for the status line, with what can be done about it. */
export interface Said {
  readonly message: string;
  readonly offer?: { readonly label: string; readonly run: () => void };
}
