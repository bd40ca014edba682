import { KeepCodeForm } from '../../ui/keep-code-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { PageHeading } from './page-heading.tsx';

interface RecoveryCodePageProps {
  readonly label: string;
  readonly code: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly hasPassphrase: boolean;
  /** What must be known of this code besides, as a sentence. */
  readonly remark?: string;
  /** Opens the project; throws a `StorageError` if it cannot. */
  readonly onKept: () => Promise<void>;
}

/** Shows the recovery code of a project, now and never again, and goes on once it is kept. */
export function RecoveryCodePage({ hasPassphrase, remark, ...code }: RecoveryCodePageProps) {
  const task = useTask(storageSentence);
  return (
    <KeepCodeForm
      {...code}
      task={task}
      gap="lg"
      submitLabel="Open the project"
      heading={
        <>
          <PageHeading part={code.label} title="Keep this recovery code">
            {hasPassphrase
              ? 'It opens the project if the passphrase is forgotten. It is shown now and never again: nobody can look it up. If both are lost, so is the work.'
              : 'It opens the project on another computer, or here if this computer no longer can. It is shown now and never again: nobody can look it up.'}
            {remark ? ` ${remark}` : null}
          </PageHeading>
          {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        </>
      }
    />
  );
}
