import { Kbd } from '@mantine/core';
import { useContext } from 'react';
import { KeyMapContext, keysOf } from '../../../ui/commands.ts';
import { keyName } from '../../../ui/key-name.ts';
import { deskCommandFaces } from './desk-commands.ts';
import { editCommandFaces } from './edit-commands.ts';

/** The key that a command of the desk has now, or nothing if it has none. */
export function KeyHint({ command }: { readonly command: string }) {
  const keyMap = useContext(KeyMapContext);
  const face = [...deskCommandFaces, ...editCommandFaces].find(({ id }) => id === command);
  const [key] = face ? keysOf(face, keyMap) : [];
  return key === undefined ? null : <Kbd size="xs">{keyName(key)}</Kbd>;
}
