/** A person who codes. A lead may code too. */
export interface Coder {
  /** Random. */
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly role: 'coder' | 'lead';
  /** False once they have left the study: their sheets stay, they can no longer be chosen. */
  readonly active: boolean;
}
