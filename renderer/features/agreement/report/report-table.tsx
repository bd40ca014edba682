import type { UndefinedReason } from '../../../domain/agreement/estimate.ts';
import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { reportedCoefficients } from '../../../words/agreement-report/coefficients-in-text.ts';
import { undefinedReasonWords } from '../../../words/agreement-report/undefined-sentences.ts';
import { codeNoun } from '../../../words/code-noun.ts';
import { columnHeading, columnNotes, unitHeading } from './column-headings.ts';
import { noDisagreementNote } from './no-disagreement-note.ts';
import { meanCells, type ReportCell, reportRows } from './report-rows.ts';
import { togetherSentence } from './together-sentence.ts';

/** The figures of every code, their means, and the notes to them. */
export function ReportTable({ facts }: { readonly facts: AgreementFacts }) {
  const { unit, coderIds, scheme } = facts.question;
  const noun = codeNoun(scheme);
  const rows = reportRows(facts);
  const cells = rows.flatMap((row) => row.cells);
  const reasons = [...new Set(cells.flatMap(({ reason }) => reason ?? []))];
  const isDrawnToo = cells.some(({ under }) => under.some(({ drawnToo }) => drawnToo));
  const together = togetherSentence(facts);
  const unseen = noDisagreementNote(facts);
  return (
    <div className="figures">
      <table>
        <caption>
          <strong>Table 1.</strong> Agreement on each {noun}; in brackets, 95% confidence intervals.
        </caption>
        <thead>
          <tr>
            <th scope="col">{noun === 'outcome' ? 'Outcome' : 'Code'}</th>
            <th scope="col">{unitHeading(unit)}</th>
            <th scope="col">{unit === 'span' ? 'Text coded' : 'Prevalence'}</th>
            {reportedCoefficients(unit).map((id) => (
              <th key={id} scope="col">
                {columnHeading(id, coderIds.length)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.codeId}>
              <th scope="row">{row.name}</th>
              <td>{row.units}</td>
              <td>{row.prevalence}</td>
              {row.cells.map((cell, index) => (
                <td key={reportedCoefficients(unit)[index]}>
                  <CellText cell={cell} reasons={reasons} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody className="means">
          <tr>
            <th scope="row">Mean of the {noun}s</th>
            <td />
            <td />
            {meanCells(facts).map((mean, index) => (
              <td key={reportedCoefficients(unit)[index]}>{mean}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className="notes">
        <p>{columnNotes(unit, noun)}</p>
        {together === '' ? null : <p>{together}</p>}
        {unseen === '' ? null : <p>{unseen}</p>}
        {isDrawnToo ? <p>* Percentile bootstrap.</p> : null}
        {reasons.map((reason, index) => (
          <p key={reason}>
            <sup>{letter(index)}</sup> Not defined: {undefinedReasonWords(reason, noun)}.
          </p>
        ))}
      </div>
    </div>
  );
}

function CellText({ cell, reasons }: { readonly cell: ReportCell; readonly reasons: readonly UndefinedReason[] }) {
  return (
    <>
      {cell.text}
      {cell.reason ? <sup>{letter(reasons.indexOf(cell.reason))}</sup> : null}
      {cell.under.map(({ text, drawnToo }) => (
        <span key={text + drawnToo} className="under">
          {text}
          {drawnToo ? '*' : ''}
        </span>
      ))}
    </>
  );
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
