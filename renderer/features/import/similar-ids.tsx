import { List } from '@mantine/core';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';

const longest = 8;

/** Warns of case ids that may be the same case, written differently. They are kept apart. */
export function SimilarIds({ groups }: { readonly groups: readonly (readonly string[])[] }) {
  if (groups.length === 0) return null;
  const more = groups.length - longest;
  return (
    <Notice tone="problem" title="Case ids that look alike">
      These differ only in capitals, spaces or the way an accent is written. They are taken as different cases. If they
      are the same case, mend the file and choose it again.
      <List size="sm" mt="xs">
        {groups.slice(0, longest).map((ids) => (
          <List.Item key={ids.join('\n')}>{ids.map((id) => `‘${id}’`).join(' and ')}</List.Item>
        ))}
        {more > 0 ? <List.Item>and {counted(more, 'more group')}</List.Item> : null}
      </List>
    </Notice>
  );
}
