import { Fieldset, Group, Radio, Text } from '@mantine/core';
import type { AttributeDifference, ImportChoices, ImportPlan } from '../../domain/exchange/import-plan.ts';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';

interface AttributeChoiceProps {
  readonly plan: ImportPlan;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

const columns: readonly LongTableColumn<AttributeDifference>[] = [
  { heading: 'Case', track: 'minmax(8rem, 1fr)', cell: (each) => each.caseId },
  { heading: 'Attribute', track: 'minmax(8rem, 1fr)', cell: (each) => each.attribute },
  { heading: 'In the project', track: 'minmax(8rem, 1.5fr)', cell: (each) => each.old },
  { heading: 'In the file', track: 'minmax(8rem, 1.5fr)', cell: (each) => each.new },
];

/** Keep or take, where the file says something else of a known case; and a word on rows that disagree among themselves. */
export function AttributeChoice({ plan, choices, onChange }: AttributeChoiceProps) {
  const changed = plan.attributeDifferences.filter((each) => each.old !== null);
  const disagreements = plan.attributeDisagreements;
  return (
    <>
      {disagreements.length > 0 ? (
        <Notice tone="information">
          In {counted(disagreements.length, 'place')} rows of this file say different things of the same case, first in
          row {disagreements[0]?.row} about ‘{disagreements[0]?.attribute}’. The value that comes first in the file is
          taken.
        </Notice>
      ) : null}
      {changed.length > 0 ? (
        <Fieldset legend="Attributes that differ">
          <Text size="sm" mb="sm">
            The file gives {counted(changed.length, 'value')} that {changed.length === 1 ? 'differs' : 'differ'} from
            what the project holds.
          </Text>
          <Radio.Group
            aria-label="What to do with attributes that differ"
            value={choices.attributes}
            onChange={(value) => onChange({ ...choices, attributes: value === 'take' ? 'take' : 'keep' })}
          >
            <Group gap="xl" mb="md">
              <Radio value="keep" label="Keep what the project holds" />
              <Radio value="take" label="Take what the file says" />
            </Group>
          </Radio.Group>
          <LongTable
            label="Attributes that differ"
            columns={columns}
            rows={changed}
            rowKey={(each) => `${each.caseId}\n${each.attribute}`}
            height="14rem"
          />
        </Fieldset>
      ) : null}
    </>
  );
}
