import type { CellFit, FormReport } from '#shared/modules/people/form'
import { labelOfCell } from '#shared/modules/people/form-values'
import { isTroubled } from '#shared/platform/print/schema'
import { listName } from '#shared/values/name-order'
import { Button, Dialog } from '../../../components'
import { FontLines } from './FontLines'
import classes from './form.module.css'
import { text } from './form.text'
import { type PrintOutcome, troubledReports } from './print-outcome'

type Finding = { key: string; cell: string; words: string; lost: boolean }

/** After printing: every cell that was shrunk or does not fit, every character that was drawn with another font. */
export function PrintReportDialog({ outcome, onClose }: { outcome: PrintOutcome; onClose: () => void }) {
  const { fonts, notices } = outcome
  const reports = troubledReports(outcome)
  const slightly = outcome.reports
    .flatMap((it) => it.cells)
    .filter((it) => it.size < it.fullSize && !isTroubled(it)).length
  return (
    <Dialog
      title={text.report}
      onClose={onClose}
      width={720}
      actions={
        <Button onClick={onClose} first>
          {text.close}
        </Button>
      }
    >
      <div className={classes.report} data-selectable>
        {reports.length > 0 && (
          <>
            <p>{text.reportSummary(reports.length)}</p>
            <table className={classes.reportTable}>
              <thead>
                <tr>
                  <th>{text.reportName}</th>
                  <th>{text.reportCell}</th>
                  <th>{text.reportFinding}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) =>
                  findingsOf(report).map((it, at) => (
                    <tr key={`${report.personId} ${it.key}`} data-lost={it.lost}>
                      <td>{at === 0 && <strong>{listName(report.name)}</strong>}</td>
                      <td>{it.cell}</td>
                      <td>{it.words}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </>
        )}
        {slightly > 0 && <p className={classes.quiet}>{text.reportSlightly(slightly)}</p>}
        {notices.map((it) => (
          <p key={it}>{it}</p>
        ))}
        {fonts.length > 0 && (
          <>
            <h3 className={classes.reportHead}>{text.fonts}</h3>
            <FontLines fonts={fonts} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function findingsOf(report: FormReport): Finding[] {
  const labels = new Map(report.cells.map((it) => [it.cell, it.label]))
  const glyphs = report.missingGlyphs.map((it) => ({
    key: `${it.cell} ${it.character}`,
    cell: labels.get(it.cell) ?? labelOfCell(it.cell),
    words: text.glyph(it.character, it.font, it.drawnWith),
    lost: it.drawnWith === '',
  }))
  return [...report.cells.filter(isTroubled).map(cellFinding), ...glyphs]
}

function cellFinding({ cell, label, lost, size, fullSize }: CellFit): Finding {
  const words = lost > 0 ? text.lost(lost, size) : text.shrunk(fullSize, size)
  return { key: cell, cell: label, words, lost: lost > 0 }
}
