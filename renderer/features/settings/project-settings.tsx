import { Radio, Stack, Text } from '@mantine/core';
import { changeProject, type ProjectChange } from '../../domain/coding/change-project.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState, SuggestionSetting } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { NameField } from './name-field.tsx';

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
  const { label, name = '', settings } = view.project;
  const lead = view.coders.find((coder) => coder.role === 'lead');
  const locked = viewer.role !== 'lead';
  const save = useTask(storageSentence);
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
      <NameField
        key={`label ${label}`}
        label="Project label"
        description="Stands in the list of projects before it is open, and in the names of files. Name no child, person or place here."
        value={label}
        emptyProblem="Give the project a label."
        longest={80}
        saveLabel="Rename"
        locked={locked}
        saving={save.running}
        onSave={(next) => change({ label: next })}
      />
      <NameField
        key={`name ${name}`}
        label="Full name"
        description="If you need one that says more. It is encrypted: shown only while the project is unlocked."
        value={name}
        longest={200}
        saveLabel="Keep this name"
        locked={locked}
        saving={save.running}
        onSave={(next) => change({ name: next === '' ? null : next })}
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
