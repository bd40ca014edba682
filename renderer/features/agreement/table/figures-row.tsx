import { Group, Table } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';
import { cautions } from '../../../domain/agreement/behind/cautions.ts';
import type { CoefficientId, FigureGroup } from '../../../domain/agreement/figures.ts';
import { CautionMark } from '../../../ui/caution-mark.tsx';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { cautionSentence } from '../../../words/agreement-cautions.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { figureText, intervalText } from '../figure-text.ts';
import { percentage } from '../figures.ts';
import { Figure } from './figure.tsx';
import { type FigureColumn, figuresOf } from './figure-columns.ts';
import classes from './figures-table.module.css';
import type { NoteLetters } from './undefined-notes.tsx';

interface FiguresRowProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  /** All coders. */
  readonly group: FigureGroup;
  readonly columns: readonly FigureColumn[];
  /** The pairs that have a column, each with the coefficient that stands there. */
  readonly pairs: readonly FigureGroup[];
  readonly ofPairs: CoefficientId;
  readonly letters: NoteLetters;
}

/** One outcome's figures. Each is a button that opens what is behind it. */
export function FiguresRow({ desk, code, group, columns, pairs, ofPairs, letters }: FiguresRowProps) {
  const explain = (pair: FigureGroup | null) => () => {
    const [first, second] = pair?.coderIds ?? [];
    desk.onExplain({ codeId: code.id, pair: first !== undefined && second !== undefined ? [first, second] : null });
  };
  const nameOf = (id: string) => desk.coders.find((coder) => coder.id === id)?.name ?? '?';
  const unit = desk.comparison.unit;
  const sentences = cautions(group, desk.comparison).map((caution) =>
    cautionSentence(caution, { outcome: code.name, unit, coderName: nameOf }),
  );
  return (
    <Table.Tr className={classes.row}>
      <Table.Th scope="row" className={classes.name}>
        <Group gap="xs" wrap="nowrap">
          <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
          {code.name}
        </Group>
      </Table.Th>
      <Table.Td className={classes.care}>
        <CautionMark sentences={sentences} onPress={explain(null)} />
      </Table.Td>
      <Table.Td className={classes.number}>{group.units.toLocaleString('en-GB')}</Table.Td>
      <Table.Td className={classes.number}>{group.prevalence === null ? '—' : percentage(group.prevalence)}</Table.Td>
      {columns.map((column) => (
        <FigureCells
          key={column.coefficient}
          {...{ group, column, letters }}
          name={code.name}
          onExplain={explain(null)}
        />
      ))}
      {pairs.map((pair) => (
        <FigureCells
          key={pair.coderIds.join(' ')}
          group={pair}
          column={{ coefficient: ofPairs, withInterval: false }}
          letters={letters}
          name={`${code.name}, ${pair.coderIds.map(nameOf).join(' and ')}`}
          onExplain={explain(pair)}
        />
      ))}
    </Table.Tr>
  );
}

interface FigureCellsProps {
  readonly group: FigureGroup;
  readonly column: FigureColumn;
  readonly letters: NoteLetters;
  readonly name: string;
  readonly onExplain: () => void;
}

/** A figure, and beside it the intervals that it has. */
function FigureCells({ group, column: { coefficient, withInterval }, letters, name, onExplain }: FigureCellsProps) {
  const figures = figuresOf(group, coefficient);
  const [usual] = figures;
  const of = `${coefficientName(coefficient)}, ${name}`;
  return (
    <>
      <Table.Td className={classes.number}>
        {usual ? (
          <Figure
            estimate={usual.estimate}
            write={(value) => figureText(coefficient, value)}
            {...{ letters, of, onExplain }}
          />
        ) : null}
      </Table.Td>
      {withInterval ? (
        <Table.Td className={`${classes.number} ${classes.interval}`}>
          {figures.map(({ method, estimate }) => {
            const interval = intervalText(coefficient, estimate);
            if (interval === '') return null;
            return (
              <div key={method}>
                {figures.length > 1 && method === 'bootstrap' ? (
                  <span className={classes.method}>bootstrap </span>
                ) : null}
                {interval}
              </div>
            );
          })}
        </Table.Td>
      ) : null}
    </>
  );
}
