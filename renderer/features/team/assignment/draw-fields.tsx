import { Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import type { Coder } from '../../../domain/coding/coder.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { counted } from '../../../words/counted.ts';
import { anySeed, codersEachOf, type DealingWay, type DrawDraft, type SpreadAttribute } from './draw-draft.ts';

interface DrawFieldsProps {
  readonly draft: DrawDraft;
  readonly onChange: (draft: DrawDraft) => void;
  /** Everybody who can be given cases. */
  readonly coders: readonly Coder[];
  /** How many cases a draw may take: those of no round, and those of no open one. */
  readonly available: { readonly never_assigned: number; readonly in_no_open_round: number };
  readonly attributes: readonly SpreadAttribute[];
}

/** Who codes, which cases, how they are dealt, over what they are spread, and the seed. */
export function DrawFields(props: DrawFieldsProps) {
  const { draft, onChange, coders, attributes } = props;
  return (
    <>
      <FormSection title="Coders" note="The lead can code too, and is then as blind as the others.">
        <Checkbox.Group
          aria-label="Coders"
          value={[...draft.coderIds]}
          onChange={(chosen) =>
            onChange({ ...draft, coderIds: coders.filter(({ id }) => chosen.includes(id)).map(({ id }) => id) })
          }
        >
          <Stack gap="xs">
            {coders.map((coder) => (
              <Checkbox
                key={coder.id}
                value={coder.id}
                label={coder.role === 'lead' ? `${coder.name} (lead)` : coder.name}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </FormSection>
      <FormSection title="Cases" note="All narratives of a case go together. A case is in one open round at a time.">
        <CaseFields {...props} />
        <WayFields draft={draft} onChange={onChange} />
      </FormSection>
      <FormSection
        title="Chance"
        note="The same cases, coders and seed give the same assignment again. The seed is kept with the round."
      >
        {attributes.length > 0 ? (
          <Select
            label="Spread proportionately over"
            description="Each value of this attribute gets its proportion of the sample, to the nearest case, and each coder their part of it. Of equal claims to a last case, chance decides."
            placeholder="No attribute"
            clearable
            searchable={attributes.length > 8}
            data={attributes.map(({ name, values }) => ({ value: name, label: `${name} (${values} values)` }))}
            value={draft.stratifiedBy}
            onChange={(stratifiedBy) => onChange({ ...draft, stratifiedBy })}
            styles={{ wrapper: { maxWidth: '20rem' } }}
          />
        ) : null}
        <Group align="flex-end" gap="xs">
          <TextInput
            label="Seed"
            value={draft.seed}
            onChange={(event) => onChange({ ...draft, seed: event.currentTarget.value })}
            inputMode="numeric"
            w="10rem"
            styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
          />
          <Button
            variant="default"
            leftSection={<IconDice5 size={16} aria-hidden />}
            onClick={() => onChange({ ...draft, seed: String(anySeed()) })}
          >
            Another seed
          </Button>
        </Group>
      </FormSection>
    </>
  );
}

function CaseFields({ draft, onChange, available }: DrawFieldsProps) {
  const { never_assigned: fresh, in_no_open_round: free } = available;
  if (fresh === free) {
    return <Text size="sm">{counted(free, 'case')} can be assigned.</Text>;
  }
  return (
    <Radio.Group
      label="Take from"
      value={draft.from}
      onChange={(from) => onChange({ ...draft, from: from === 'in_no_open_round' ? from : 'never_assigned' })}
    >
      <Stack gap="xs" mt={6}>
        <Radio value="never_assigned" label={`Cases that were in no round yet (${fresh.toLocaleString('en-GB')})`} />
        <Radio
          value="in_no_open_round"
          label={`Also those of closed rounds (${free.toLocaleString('en-GB')})`}
          description="What coders have finished there counts as finished here."
        />
      </Stack>
    </Radio.Group>
  );
}

const ways: readonly { readonly value: DealingWay; readonly label: string }[] = [
  { value: 'sample', label: 'A sample is coded by several coders' },
  { value: 'every', label: 'Every case is coded by several coders' },
  { value: 'share', label: 'Every case is coded by one coder: a share each' },
];

function WayFields({ draft, onChange }: Pick<DrawFieldsProps, 'draft' | 'onChange'>) {
  const setWay = (value: string) => {
    const way = ways.find((one) => one.value === value)?.value;
    if (way) onChange({ ...draft, way, codersEach: null });
  };
  return (
    <Stack gap="md">
      <Radio.Group label="How they are dealt" value={draft.way} onChange={setWay}>
        <Stack gap="xs" mt={6}>
          {ways.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.way === 'share' ? null : (
        <Group align="flex-end" gap="xs">
          {draft.way === 'sample' ? <SampleFields draft={draft} onChange={onChange} /> : null}
          <TextInput
            label="Coders for each"
            value={codersEachOf(draft)}
            onChange={(event) => onChange({ ...draft, codersEach: event.currentTarget.value })}
            inputMode="numeric"
            w="8rem"
          />
        </Group>
      )}
      {draft.way === 'sample' ? (
        <Radio.Group
          label="The other cases"
          value={draft.rest}
          onChange={(rest) => onChange({ ...draft, rest: rest === 'left' ? 'left' : 'shared' })}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="shared" label="are shared out, one coder each" />
            <Radio value="left" label="are left for another round" />
          </Stack>
        </Radio.Group>
      ) : null}
    </Stack>
  );
}

function SampleFields({ draft, onChange }: Pick<DrawFieldsProps, 'draft' | 'onChange'>) {
  return (
    <>
      <TextInput
        label="Size of the sample"
        value={draft.sample}
        onChange={(event) => onChange({ ...draft, sample: event.currentTarget.value })}
        inputMode="decimal"
        w="8rem"
      />
      <Select
        aria-label="Counted in"
        data={[
          { value: 'cases', label: 'cases' },
          { value: 'percent', label: '% of the cases' },
        ]}
        value={draft.sampleKind}
        onChange={(kind) => onChange({ ...draft, sampleKind: kind === 'percent' ? kind : 'cases' })}
        allowDeselect={false}
        w="10rem"
      />
    </>
  );
}
