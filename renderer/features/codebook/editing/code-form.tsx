import { ColorInput, Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import type { Code, UnderlineStyle } from '../../../../codebook/scheme.ts';
import type { CodeChange, DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';
import { codeColours } from '../../../domain/coding/codebook/free-colour.ts';
import { codeFieldName } from '../../../words/codebook-fields.ts';
import classes from './editing.module.css';
import { codeKeys, holderOf, parentsFor } from './field-choices.ts';

interface CodeFormProps {
  readonly code: Code;
  readonly codes: DraftCodes;
  readonly onChange: (change: CodeChange) => void;
  readonly nameRef?: Ref<HTMLInputElement>;
}

const underlines: readonly { value: UnderlineStyle; label: string }[] = [
  { value: 'solid', label: 'Solid' },
  { value: 'dashed', label: 'Dashed' },
  { value: 'dotted', label: 'Dotted' },
  { value: 'double', label: 'Double' },
  { value: 'wavy', label: 'Wavy' },
];

/** All that a revision says of one code, to be written. What another code has already is said at once. */
export function CodeForm({ code, codes, onChange, nameRef }: CodeFormProps) {
  const nameHolder = holderOf(codes, code.id, 'name', code.name);
  return (
    <Stack gap="md">
      <TextInput
        ref={nameRef}
        label={codeFieldName('name')}
        value={code.name}
        error={nameHolder ? `There is a code ‘${nameHolder.name.trim()}’ already. Choose another name.` : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        autoComplete="off"
        required
      />
      <Textarea
        label={codeFieldName('definition')}
        description="What it means, in the words of a colleague who explains it."
        value={code.definition}
        onChange={(event) => onChange({ definition: event.currentTarget.value })}
        classNames={{ input: classes.lines }}
        autoComplete="off"
        required
      />
      <LinesField
        label={codeFieldName('include')}
        note="When to code it; one rule a line."
        lines={code.include}
        onChange={(include) => onChange({ include })}
      />
      <LinesField
        label={codeFieldName('exclude')}
        note="When not to, and which code it is then; one rule a line."
        lines={code.exclude}
        onChange={(exclude) => onChange({ exclude })}
      />
      <LinesField
        label={codeFieldName('examples')}
        note="One per line. Invent them: what stands here is no longer protected like a narrative."
        lines={code.examples}
        onChange={(examples) => onChange({ examples })}
      />
      <TagsInput
        label={codeFieldName('keywords')}
        description="Words or phrases that raise a suggestion. Type one and press Enter."
        value={[...code.keywords]}
        onChange={(keywords) => onChange({ keywords })}
        splitChars={[',', ';']}
        acceptValueOnBlur
        autoComplete="off"
      />
      <LooksFields {...{ code, codes, onChange }} />
    </Stack>
  );
}

interface LinesFieldProps {
  readonly label: string;
  readonly note: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

function LinesField({ label, note, lines, onChange }: LinesFieldProps) {
  return (
    <Textarea
      label={label}
      description={note}
      value={lines.join('\n')}
      onChange={(event) => onChange(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))}
      classNames={{ input: classes.lines }}
      autoComplete="off"
    />
  );
}

/** Where it stands, the key that applies it, and how it looks in the text. */
function LooksFields({ code, codes, onChange }: Omit<CodeFormProps, 'nameRef'>) {
  const colourHolder = holderOf(codes, code.id, 'colour', code.colour);
  const keyHolder = holderOf(codes, code.id, 'key', code.key ?? '');
  const isColour = /^#[0-9a-f]{6}$/i.test(code.colour);
  return (
    <>
      <Group gap="md" grow align="flex-start">
        <Select
          label={codeFieldName('parent')}
          description="The code above it, if any."
          placeholder="No other code"
          data={parentsFor(codes, code.id).map(({ id, name }) => ({ value: id, label: name.trim() || 'The new code' }))}
          value={code.parent ?? null}
          onChange={(parent) => onChange({ parent })}
          clearable
        />
        <Select
          label={codeFieldName('key')}
          description="The digit that applies it."
          placeholder="None"
          data={codeKeys(codes, code.id)}
          value={code.key ?? null}
          error={keyHolder ? `‘${keyHolder.name.trim()}’ has this key. Choose another.` : null}
          onChange={(key) => onChange({ key })}
          clearable
        />
      </Group>
      <Group gap="md" grow align="flex-start">
        <ColorInput
          label={codeFieldName('colour')}
          description="Told apart by the line as well."
          format="hex"
          swatches={[...codeColours]}
          swatchesPerRow={8}
          withEyeDropper={false}
          value={code.colour}
          error={
            colourHolder
              ? `‘${colourHolder.name.trim()}’ has this colour. Choose another.`
              : isColour
                ? null
                : 'Write # and six digits or letters a to f, such as #0072b2.'
          }
          onChange={(colour) => onChange({ colour })}
        />
        <Select
          label={codeFieldName('underline')}
          description="How its passages are underlined."
          data={underlines}
          value={code.underline}
          onChange={(underline) => underline && onChange({ underline })}
          allowDeselect={false}
        />
      </Group>
    </>
  );
}
