import { Anchor, Text } from '@mantine/core';
import { FormSection } from '../../ui/form-section.tsx';

interface MovingAndDeletingProps {
  /** A coder's project: theirs to move. */
  readonly isCoders: boolean;
  readonly onGo: (screen: 'export' | 'privacy') => void;
}

/** Where the two steps are done that are not settings, for those who look for them here. */
export function MovingAndDeleting({ isCoders, onGo }: MovingAndDeletingProps) {
  return (
    <FormSection title="Moving and deleting" note="Both are done elsewhere.">
      <div>
        <Text size="sm" fw={600}>
          To another computer
        </Text>
        <Text size="sm">
          {isCoders ? 'Save a copy' : 'The lead saves a copy with everyone’s coding'}, under{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onGo('export')}>
            Export
          </Anchor>
          , and {isCoders ? 'open' : 'opens'} it on the other computer by ‘Open a copy’. Then the project is deleted
          here.
        </Text>
      </div>
      <div>
        <Text size="sm" fw={600}>
          Deleting the project
        </Text>
        <Text size="sm">
          Close it with ‘Projects’, at the bottom left. In the list, press ‘…’ beside it and choose ‘Delete…’. The page{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onGo('privacy')}>
            Privacy
          </Anchor>{' '}
          says what stays behind.
        </Text>
      </div>
    </FormSection>
  );
}
