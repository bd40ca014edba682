import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { type KeyPlace, NoPassphraseCaution } from './no-passphrase-caution.tsx';
import type { ProtectionChoice, useProtectionDraft } from './protection-draft.ts';
import classes from './protection-fields.module.css';

interface ProtectionFieldsProps extends ReturnType<typeof useProtectionDraft> {
  /** Offers to keep the passphrase that is there already, and says whose it is: `the passphrase of the file`. */
  readonly kept?: string;
  /** `Passphrase` unless there was another before. */
  readonly passphraseLabel?: string;
  /** `null` while it is not known. */
  readonly keyPlace: KeyPlace | null;
  readonly disabled?: boolean;
}

/** With a passphrase or without: the choice, what each means, and the fields that belong to it. */
export function ProtectionFields(props: ProtectionFieldsProps) {
  const { draft, faults, change, kept, passphraseLabel = 'Passphrase', keyPlace, disabled = false } = props;
  // Whoever goes through the choices by arrow keys must not be thrown into a field.
  const [chosen, setChosen] = useState(false);
  const choose = (kind: string) => {
    setChosen(true);
    if (isKind(kind)) change({ kind });
  };
  return (
    <Radio.Group aria-label="How the project is protected" value={draft.kind} onChange={choose}>
      <Stack gap="lg">
        {kept ? (
          <Radio
            value="kept"
            label={`With ${kept}`}
            description="You have just typed it. Nothing new to remember."
            disabled={disabled}
          />
        ) : null}
        <div>
          <Radio
            value="passphrase"
            label={kept ? 'With another passphrase' : 'With a passphrase'}
            description="Without it nobody reads anything: not on a stolen laptop, not on a copied disk, not in a backup."
            disabled={disabled}
          />
          {draft.kind === 'passphrase' ? (
            <div className={classes.under}>
              <NewPassphraseFields
                label={passphraseLabel}
                draft={draft}
                faults={faults}
                onChange={change}
                disabled={disabled}
                autoFocus={!chosen}
              />
            </div>
          ) : null}
        </div>
        <div>
          <Radio
            value="machine"
            label="Without a passphrase"
            description="Opens with one press, on this computer only."
            disabled={disabled}
          />
          {draft.kind === 'machine' ? (
            <div className={classes.under}>
              <NoPassphraseCaution keyPlace={keyPlace} />
            </div>
          ) : null}
        </div>
      </Stack>
    </Radio.Group>
  );
}

function isKind(value: string): value is ProtectionChoice['kind'] {
  return value === 'passphrase' || value === 'machine' || value === 'kept';
}
