import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changeProject, type ProjectChange } from '../../domain/coding/change-project.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState, SuggestionSetting } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';

const suggestionChoices: readonly { value: SuggestionSetting; label: string; description: string }[] = [
  { value: 'never', label: 'Never', description: 'Coders see the text and the codebook, nothing else.' },
  {
    value: 'single_coded',
    label: 'Only where one person codes',
    description:
      'The usual choice. Two people who follow the same suggestions agree with the program; agreement should be between people.',
  },
  {
    value: 'always',
    label: 'Always',
    description: 'Also where two people code. Say so when you report agreement: it will look higher than it is.',
  },
];

interface ProjectSettingsProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
}

/** What holds for everybody in the project. The lead changes it; every change is in the journal. */
export function ProjectSettings({ project, view, viewer }: ProjectSettingsProps) {
  const { label, settings } = view.project;
  const lead = view.coders.find((coder) => coder.role === 'lead');
  const locked = viewer.role !== 'lead';
  const save = useTask((error) => (error instanceof StorageError ? storageProblemSentence(error.problem) : null));
  const change = (next: ProjectChange) =>
    save.run(async () => {
      await project.act((state) => changeProject(state, viewer.id, next));
    });
  const choose = (value: string) => {
    const choice = suggestionChoices.find((one) => one.value === value);
    if (choice) change({ settings: { ...settings, suggestions: choice.value } });
  };
  return (
    <FormSection title="This project" note="For everybody who codes in it.">
      {locked ? <Text size="sm">Only the lead{lead ? `, ${lead.name},` : ''} can change these.</Text> : null}
      {save.problem ? <Notice tone="problem">{save.problem}</Notice> : null}
      <LabelField
        key={label}
        label={label}
        locked={locked}
        saving={save.running}
        onSave={(next) => change({ label: next })}
      />
      <Radio.Group label="Suggestions" value={settings.suggestions} onChange={choose} readOnly={locked}>
        <Stack gap="sm" mt="xs">
          {suggestionChoices.map((choice) => (
            <Radio key={choice.value} {...choice} disabled={locked} />
          ))}
        </Stack>
      </Radio.Group>
    </FormSection>
  );
}

interface LabelFieldProps {
  readonly label: string;
  readonly locked: boolean;
  readonly saving: boolean;
  readonly onSave: (label: string) => void;
}

function LabelField({ label, locked, saving, onSave }: LabelFieldProps) {
  const [text, setText] = useState(label);
  const changed = text.trim() !== label;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (changed && text.trim() !== '') onSave(text.trim());
  };
  return (
    <form onSubmit={save} style={{ width: '100%' }}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label="Project label"
          description="Stands in the list of projects and in the names of files. Name no child or place here."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={text.trim() === '' ? 'Give the project a label.' : null}
          disabled={locked}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          flex={1}
        />
        {changed && !locked ? (
          <Button type="submit" loading={saving} disabled={text.trim() === ''}>
            Rename
          </Button>
        ) : null}
      </Group>
    </form>
  );
}
