import type { Coder } from '../../domain/coding/coder.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './others-seen-notice.module.css';

const names = new Intl.ListFormat('en-GB');

/** Tells whoever may see colleagues’ finished coding of a narrative what happens if they begin coding it themselves. */
export function OthersSeenNotice({ coders }: { readonly coders: readonly Coder[] }) {
  if (coders.length === 0) return null;
  const who = names.format(coders.map(({ name }) => name));
  const have = coders.length === 1 ? 'has' : 'have';
  const theirs = coders.length === 1 ? 'that coding' : 'their coding';
  return (
    <div className={classes.place}>
      <Notice tone="information">
        {who} {have} finished coding this narrative, and {theirs} is open to you under Agreement. The text below is for
        coding of your own: your first coded segment begins it, hides {theirs} from you and takes the narrative out of
        agreement until you have finished. Finished without a coded segment, it counts as a coder who found nothing.
      </Notice>
    </div>
  );
}
