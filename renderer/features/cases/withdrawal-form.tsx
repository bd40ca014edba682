import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Caution } from '../../ui/caution.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import { type OutOfReach, remainders } from '../../words/withdrawal-words.ts';
import type { WithdrawalStep } from './withdraw-everywhere.ts';
import { LineList, RemainderList } from './withdrawal-lists.tsx';
import { WithdrawalProgress } from './withdrawal-progress.tsx';

interface WithdrawalFormProps {
  readonly caseId: string;
  /** Of the case. */
  readonly narratives: number;
  /** Records of the project that could not be read or are missing. */
  readonly atRisk: number;
  /** `null` while it is being looked up. */
  readonly outOfReach: OutOfReach | null;
  readonly step: WithdrawalStep | null;
  readonly running: boolean;
  readonly problem: string | null;
  readonly onWithdraw: (outOfReach: OutOfReach) => void;
  readonly onLeave: () => void;
}

/** Says what a withdrawal does before it is done, and asks for the case id: the one act here that nothing brings back. */
export function WithdrawalForm(props: WithdrawalFormProps) {
  const { caseId, atRisk, outOfReach, step, running, problem, onWithdraw, onLeave } = props;
  const [typed, setTyped] = useState('');
  const isConfirmed = typed.trim() === caseId && outOfReach !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed) onWithdraw(outOfReach);
  };
  return (
    <form onSubmit={submit}>
      <FormSection title="What is erased" note="Here, for everybody who works in this project, and for good.">
        <LineList lines={erasedBefore(props)} />
      </FormSection>
      <FormSection title="What stays" note="So that the case does not come back unnoticed.">
        <LineList
          lines={[
            'The date, and that you withdrew a case. Not which.',
            'A fingerprint of the case id. If a file brings the case again, its rows are left out and you are told.',
          ]}
        />
      </FormSection>
      <FormSection
        title="What you must see to"
        note="The program cannot reach these places. The report lists them again, to be ticked off."
      >
        {outOfReach ? (
          <RemainderList remainders={remainders(outOfReach)} />
        ) : (
          <Text size="sm" role="status">
            Looking through the history for saved copies…
          </Text>
        )}
      </FormSection>
      <FormSection title="Withdraw the case">
        {atRisk > 0 ? (
          <Caution title="A part of this project is not as it was left">
            {`${counted(atRisk, 'record')} could not be read or ${atRisk === 1 ? 'is' : 'are'} missing, and nobody can tell of which case. Withdrawing leaves ${atRisk === 1 ? 'it' : 'them'} behind for good. If a backup may still hold ${atRisk === 1 ? 'it' : 'them'}, restore that first.`}
          </Caution>
        ) : null}
        <TextInput
          label="Type the case id to confirm"
          description={`It is ${caseId}`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          disabled={running || outOfReach === null}
          autoComplete="off"
          w="20rem"
        />
        {problem ? (
          <Notice tone="problem" title="The case is still in the project">
            {problem}
          </Notice>
        ) : null}
        {running ? <WithdrawalProgress step={step} /> : null}
        <Group gap="xs">
          <Button variant="default" onClick={onLeave} disabled={running}>
            Cancel
          </Button>
          <Button
            type="submit"
            color="red.9"
            leftSection={<IconEraser size={18} aria-hidden />}
            disabled={!isConfirmed || running}
          >
            Withdraw this case
          </Button>
        </Group>
      </FormSection>
    </form>
  );
}

/** How much coding there is is not said: colleagues' work may still be hidden from the lead. */
function erasedBefore({ narratives, outOfReach }: WithdrawalFormProps): string[] {
  const backups =
    outOfReach?.backupPlace === null
      ? []
      : [
          `The case in every backup of this project in ‘${outOfReach?.backupPlace ?? '…'}’: each is written anew without it, and the old one deleted.`,
        ];
  return [
    `${counted(narratives, 'narrative')}, with text and title, and the attributes of the case.`,
    'All coding, memos and notes on it, of every coder. The report counts them; here they are not counted, because colleagues’ work may still be hidden from you.',
    'What the history says of it. That something was done, by whom and when, stays.',
    ...backups,
  ];
}
