import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { codeOfScheme } from '../../../domain/coding/code-of-scheme.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import type { AgreementDesk, ExplainedFigure } from '../agreement-desk.ts';
import { useKept } from '../agreement-place.ts';
import { useKeptScroll } from '../use-kept-scroll.ts';
import { AllCoders } from './all-coders.tsx';
import { coderPair } from './coder-pair.ts';
import { CountsOfPair } from './counts-of-pair.tsx';
import { type ExplainStep, stepStands } from './explain-step.ts';
import { PassagesOfCell } from './passages-of-cell.tsx';

interface ExplainFigureProps {
  readonly desk: AgreementDesk;
  readonly figure: ExplainedFigure;
  readonly onClose: () => void;
}

/** What stands behind a figure: its counts, how it follows from them, and the passages behind each count. */
export function ExplainFigure({ desk, figure, onClose }: ExplainFigureProps) {
  const code = codeOfScheme(desk.scheme, figure.codeId);
  const ids = figure.pair ?? (desk.coders.length === 2 ? desk.comparison.coderIds : null);
  const onePair = ids && coderPair(desk, ids);
  const first = (): ExplainStep =>
    onePair ? { at: 'counts', pair: onePair, left: null, isFirst: true } : { at: 'coders', left: null };
  const [kept, setStep] = useKept(desk.project, 'explainStep', () => null);
  const step = kept && stepStands(kept, desk) ? kept : first();
  const body = useKeptScroll(desk.project, 'panelScroll', '[role=dialog]');
  useFocusBack();
  const back = () => {
    if (step.at === 'passages') setStep({ at: 'counts', pair: step.pair, left: step.found, isFirst: false });
    else if (step.at === 'counts' && !onePair) setStep({ at: 'coders', left: step.pair });
    else onClose();
  };
  const backTo = step.at === 'passages' ? 'Back to the counts' : 'Back to all coders';
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="60rem"
      title={
        <Group gap="xs" component="span">
          <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
          <Text span fw={600}>
            Explain this number: {code.name}
          </Text>
        </Group>
      }
      closeOnEscape={false}
      onKeyDown={({ key }) => {
        if (key === 'Escape') back();
      }}
    >
      <Stack gap="lg" ref={body}>
        {step.at === 'passages' || (step.at === 'counts' && !onePair) ? (
          <div>
            <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={back}>
              {backTo}
            </Button>
          </div>
        ) : null}
        {step.at === 'coders' ? (
          <AllCoders
            {...{ desk, code }}
            left={step.left}
            onPair={(pair) => setStep({ at: 'counts', pair, left: null, isFirst: false })}
          />
        ) : null}
        {step.at === 'counts' ? (
          <CountsOfPair
            {...{ desk, code }}
            pair={step.pair}
            left={step.left}
            isFirst={step.isFirst}
            onCell={(found) => setStep({ at: 'passages', pair: step.pair, found, page: 1 })}
          />
        ) : null}
        {step.at === 'passages' ? (
          <PassagesOfCell
            {...{ desk, code }}
            pair={step.pair}
            found={step.found}
            page={step.page}
            onPage={(page) => setStep({ ...step, page })}
          />
        ) : null}
      </Stack>
    </Drawer>
  );
}
