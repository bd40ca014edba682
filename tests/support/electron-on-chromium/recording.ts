/** What a launch was seen to do, for tests to look at. */
export interface Recording {
  /** Addresses that were asked for and refused. */
  readonly blocked: string[];
  /** Windows that the page tried to open, with the answer of the main process. */
  readonly opened: { readonly address: string; readonly action: string }[];
  /** Dialogs that were shown, in order, with their options. */
  readonly dialogs: { readonly kind: DialogKind; readonly options: DialogOptions }[];
  /** Command-line switches that the main process set before the start. */
  readonly switches: [name: string, value?: string][];
  /** Permissions that were asked for, with the answer. */
  readonly permissions: { readonly name: string; readonly granted: boolean }[];
  /** Everything the page wrote to its console, and its uncaught errors. */
  readonly console: string[];
  /** The options of every window that was made. */
  readonly windowOptions: WindowOptions[];
  sandboxed: boolean;
  spellChecked: boolean;
  proxy: unknown;
  webRtcPolicy: string;
}

export type DialogKind = 'open' | 'save' | 'message';

export interface DialogOptions {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly defaultPath?: string;
  readonly properties?: readonly string[];
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly preload?: string } & Readonly<Record<string, unknown>>;
}

/** A recording with nothing in it. */
export function emptyRecording(): Recording {
  return {
    blocked: [],
    opened: [],
    dialogs: [],
    switches: [],
    permissions: [],
    console: [],
    windowOptions: [],
    sandboxed: false,
    spellChecked: true,
    proxy: null,
    webRtcPolicy: 'default',
  };
}
