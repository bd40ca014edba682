import { Text } from '@mantine/core';
import type { Desktop } from '../../desktop/desktop.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './privacy.module.css';
import { useBlockedAttempts } from './use-blocked-attempts.ts';

const numbers = new Intl.NumberFormat('en-GB');

/** That nothing leaves this computer, with the live count of what tried to. */
export function NothingLeaves({ desktop }: { readonly desktop: Desktop }) {
  const count = useBlockedAttempts(desktop);
  return (
    <FormSection title="Nothing leaves this computer" note="No account, no updates, no statistics, no reports.">
      <div
        className={classes.count}
        data-tone={count === null || count === 0 ? 'quiet' : 'attention'}
        role="status"
        aria-label="Blocked attempts"
      >
        <span className={classes.number}>{count === null ? '…' : numbers.format(count)}</span>
        <span>
          {count === 1 ? 'attempt' : 'attempts'} to reach anything outside {count === 1 ? 'was' : 'were'} blocked since{' '}
          {desktop.kind === 'electron' ? 'the program was started' : 'this window was opened'}.
        </span>
      </div>
      {count !== null && count > 0 ? (
        <Notice tone="problem" title="Nothing was sent, but something tried">
          In ordinary work this stays at zero. Note the number and what you were doing when it rose, and tell whoever
          looks after the program.
        </Notice>
      ) : null}
      <Text size="sm">
        The program works without any network and has no use for one. Whatever should ask for an address outside, for
        example a hidden picture in a file that somebody sent you, is stopped before it leaves and counted here. Texts
        are only ever shown as text: a link in a narrative is not a link.
      </Text>
      <Text size="sm" c="dimmed">
        Stopped as well, and not counted: what is asked for inside the program’s own workers, and direct connections to
        other machines (WebRTC), which are taken out of it altogether.
      </Text>
    </FormSection>
  );
}
