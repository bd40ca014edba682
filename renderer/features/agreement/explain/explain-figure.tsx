import { Drawer } from '@mantine/core';
import { codeOfScheme } from '../../../domain/coding/code-of-scheme.ts';
import type { AgreementDesk, ExplainedFigure } from '../agreement-desk.ts';

interface ExplainFigureProps {
  readonly desk: AgreementDesk;
  readonly figure: ExplainedFigure;
  readonly onClose: () => void;
}

/** What stands behind a figure: its counts, how it follows from them, and the passages behind each count. */
export function ExplainFigure({ desk, figure, onClose }: ExplainFigureProps) {
  const code = codeOfScheme(desk.scheme, figure.codeId);
  return <Drawer opened onClose={onClose} position="right" size="xl" title={`Explain this number: ${code.name}`} />;
}
