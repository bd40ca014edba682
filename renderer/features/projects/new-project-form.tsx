import { Button, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import { initialsOf, initialsProblem } from '../../domain/coding/initials.ts';
import { holdsUnprintable } from '../../domain/text/unprintable.ts';
import type { NewProject } from '../../storage/create-project.ts';
import { initialsProblemSentence } from '../../words/initials-problems.ts';
import { unprintableName } from '../../words/unprintable-name.ts';

/** What each codebook is for, in a line. */
const schemeLines: Readonly<Record<string, string>> = {
  seven_outcomes: 'Safety, understanding, rights, voice, inclusion, positive experiences, positive transitions.',
  positive_outcomes_framework:
    'Four principles of the UN Convention on the Rights of the Child and the outcomes under them.',
  barriers: 'What stood in the way: six barriers within the remit of local authorities.',
};

interface NewProjectFormProps {
  /** What was filled in before, on coming back to it. */
  readonly filled: NewProject | null;
  readonly onFilled: (project: NewProject) => void;
  readonly onBack: () => void;
}

/** Asks for a label, a name, initials and a codebook; whoever fills it in leads the project. */
export function NewProjectForm({ filled, onFilled, onBack }: NewProjectFormProps) {
  const [label, setLabel] = useState(filled?.label ?? '');
  const [name, setName] = useState(filled?.lead.name ?? '');
  const [chosenInitials, setInitials] = useState(filled?.lead.initials ?? null);
  const [schemeId, setSchemeId] = useState(filled?.activeSchemeId ?? DEFAULT_SCHEME_ID);
  const [tried, setTried] = useState(false);
  const initials = (chosenInitials ?? initialsOf(name)).trim();
  const initialsFault = initialsProblem(initials, []);
  const errors = {
    label: label.trim() === '' && 'Give the project a label.',
    name:
      name.trim() === ''
        ? 'Say who you are: colleagues see this name beside your coding.'
        : holdsUnprintable(name.trim()) && unprintableName,
    initials: initialsFault && initialsProblemSentence(initialsFault),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (errors.label || errors.name || errors.initials) return;
    const lead = { name: name.trim(), initials };
    onFilled({ label: label.trim(), lead, schemes: builtInSchemes, activeSchemeId: schemeId });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Title order={2}>New project</Title>
        <TextInput
          label="Project label"
          description="It stands in the list before the project is open, so choose one that names no child and no person, for example ‘Closure summaries 2024’."
          data-autofocus
          autoFocus
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          error={tried && errors.label}
        />
        <Group align="flex-start" wrap="nowrap">
          <TextInput
            flex={1}
            label="Your name"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && errors.name}
          />
          <TextInput
            w="8rem"
            label="Your initials"
            value={chosenInitials ?? initialsOf(name)}
            onChange={(event) => setInitials(event.currentTarget.value)}
            error={tried && errors.initials}
          />
        </Group>
        <Text size="sm" c="dimmed" mt={-12}>
          You will lead this project. You can add other coders later.
        </Text>
        <Radio.Group label="Codebook" value={schemeId} onChange={setSchemeId}>
          <Stack gap="sm" mt="xs">
            {builtInSchemes.map((scheme) => (
              <Radio key={scheme.id} value={scheme.id} label={scheme.name} description={schemeLines[scheme.id]} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button type="submit">Next: protect it</Button>
        </Group>
      </Stack>
    </form>
  );
}
