import { Anchor, Text } from '@mantine/core';
import type { CodeDifference } from '../../../domain/coding/codebook/compare-revisions.ts';
import type { DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';
import { codeFateSentence } from '../../../words/codebook-changes.ts';
import classes from './editing.module.css';

interface ChangeListProps {
  readonly changes: readonly CodeDifference[];
  readonly codes: DraftCodes;
  /** Goes to the code; without it the names are not pressed. */
  readonly onShow?: (id: string) => void;
}

/** What a draft changes, one line a code. */
export function ChangeList({ changes, codes, onShow }: ChangeListProps) {
  return (
    <ul className={classes.changes} aria-label="Changes">
      {changes.map((change) => {
        const name = change.after.name.trim() || 'New code';
        return (
          <li key={change.codeId}>
            {onShow ? (
              <Anchor component="button" type="button" size="sm" fw={600} onClick={() => onShow(change.codeId)}>
                {name}
              </Anchor>
            ) : (
              <Text span size="sm" fw={600}>
                {name}
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {codeFateSentence(change, codes)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
