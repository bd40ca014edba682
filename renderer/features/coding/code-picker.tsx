import { Modal, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Code, Scheme } from '../../../codebook/scheme.ts';
import { codesInUse } from '../../domain/coding/codes-in-use.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { letterOf } from '../../ui/letter-of.ts';
import classes from './code-picker.module.css';

interface CodePickerProps {
  readonly scheme: Scheme;
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPick: (codeId: string) => void;
}

/** Any code in use of the scheme, by typing a few letters of its name, definition or keywords. */
export function CodePicker({ scheme, title, opened, onClose, onPick }: CodePickerProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="md" yOffset="12vh" centered={false}>
      {opened ? (
        <PickerBody
          codes={codesInUse(scheme)}
          onPick={(codeId) => {
            onClose();
            onPick(codeId);
          }}
        />
      ) : null}
    </Modal>
  );
}

function PickerBody({ codes, onPick }: { readonly codes: readonly Code[]; readonly onPick: (codeId: string) => void }) {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const found = matching(codes, query);
  const active = found[Math.min(index, found.length - 1)];
  return (
    <>
      <TextInput
        data-autofocus
        // The dialog gives the focus only after it has come in; what is typed until then is meant for this field too.
        ref={field}
        aria-label="Search codes"
        placeholder="Name, or a word of its definition"
        leftSection={<IconSearch size={16} aria-hidden />}
        role="combobox"
        aria-expanded
        aria-controls="code-picker-list"
        aria-activedescendant={active ? `code-picker-${active.id}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0) {
            event.preventDefault();
            setIndex(Math.max(0, Math.min(found.length - 1, index + by)));
          }
          if (event.key === 'Enter' && active) onPick(active.id);
        }}
      />
      <div id="code-picker-list" role="listbox" aria-label="Codes" className={classes.list}>
        {found.map((code) => (
          <UnstyledButton
            key={code.id}
            id={`code-picker-${code.id}`}
            role="option"
            aria-selected={code === active}
            tabIndex={-1}
            className={classes.option}
            onClick={() => onPick(code.id)}
          >
            <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
            <span className={classes.words}>
              <Text span size="sm" fw={500}>
                {code.name}
              </Text>
              <Text span size="xs" c="dimmed" lineClamp={1}>
                {code.definition}
              </Text>
            </span>
          </UnstyledButton>
        ))}
        {found.length === 0 ? (
          <Text size="sm" c="dimmed" p="xs">
            No code is like that.
          </Text>
        ) : null}
      </div>
    </>
  );
}

/** Codes that hold every word of the query; those that hold them in the name come first. */
function matching(codes: readonly Code[], query: string): Code[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const byName = codes.filter((code) => holds(code.name));
  const byRest = codes.filter(
    (code) => !holds(code.name) && holds([code.name, code.definition, ...code.keywords].join(' ')),
  );
  return [...byName, ...byRest];
}
