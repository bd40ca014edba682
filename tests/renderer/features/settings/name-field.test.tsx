import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NameField } from '../../../../renderer/features/settings/name-field.tsx';
import { onScreen } from '../../../support/on-screen.tsx';

it('a name that was typed is saved on leaving the field; one that did not change is not', () => {
  const onSave = vi.fn<(value: string) => void>();
  const words = { label: 'Project label', description: '', saveLabel: 'Rename', emptyProblem: 'Give it a label.' };
  onScreen(<NameField {...words} value="Pilot" longest={80} locked={false} saving={false} onSave={onSave} />);
  const field = screen.getByLabelText('Project label');
  fireEvent.blur(field);
  fireEvent.change(field, { target: { value: ' ' } });
  fireEvent.blur(field);
  expect(onSave).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: 'Pilot two ' } });
  fireEvent.blur(field);
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Pilot two');
});
