/** Where the user is inside an open project. Never written into an address: it would name a narrative. */
export type Route =
  | {
      readonly screen:
        | 'cases'
        | 'import'
        | 'codebook'
        | 'agreement'
        | 'reconcile'
        | 'team'
        | 'export'
        | 'history'
        | 'backups'
        | 'privacy'
        | 'settings';
    }
  | {
      readonly screen: 'coding';
      readonly narrativeId: string;
      /** Where the way back leads, if not to the cases. It goes on to the next narrative, and is gone after locking. */
      readonly from?: 'agreement' | 'codebook' | 'reconcile';
    };
