import {
  Autocomplete,
  Combobox,
  MantineProvider,
  MultiSelect,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { theme } from '../../../renderer/ui/theme.ts';

const fields: Readonly<Record<string, ReactNode>> = {
  TextInput: <TextInput aria-label="field" />,
  Textarea: <Textarea aria-label="field" />,
  PasswordInput: <PasswordInput aria-label="field" />,
  'PasswordInput, shown': <PasswordInput aria-label="field" visible />,
  NumberInput: <NumberInput aria-label="field" />,
  Select: <Select aria-label="field" data={['a']} searchable />,
  NativeSelect: <NativeSelect aria-label="field" data={['a']} />,
  Autocomplete: <Autocomplete aria-label="field" data={['a']} />,
  MultiSelect: <MultiSelect aria-label="field" data={['a']} searchable />,
  TagsInput: <TagsInput aria-label="field" />,
  'Combobox.Search': (
    <Combobox>
      <Combobox.Search aria-label="field" />
    </Combobox>
  ),
  'Spotlight.Search': (
    <Spotlight.Root forceOpened withinPortal={false}>
      <Spotlight.Search aria-label="field" />
    </Spotlight.Root>
  ),
};

it.each(Object.keys(fields))('what is typed into a %s is neither remembered nor spell-checked', (name) => {
  const { container } = render(<MantineProvider theme={theme}>{fields[name]}</MantineProvider>);
  const typed = [...container.ownerDocument.querySelectorAll('input:not([type=hidden]), textarea, select')];
  expect(typed.length).toBeGreaterThan(0);
  for (const field of typed) {
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(field.closest('[spellcheck]')?.getAttribute('spellcheck')).toBe('false');
  }
});
