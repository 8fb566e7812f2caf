import type { FormReport } from '#shared/modules/people/form'
import { listName } from '#shared/values/name-order'
import { Button, Dialog } from '../../../components'
import { FontLines } from './FontLines'
import classes from './form.module.css'
import { text } from './form.text'
import type { PrintOutcome } from './use-print-forms'

type Finding = { key: string; cell: string; words: string; lost: boolean }

/** After printing: every cell that was shrunk or does not fit, every character that was drawn with another font. */
export function PrintReportDialog({ outcome, onClose }: { outcome: PrintOutcome; onClose: () => void }) {
  const { reports, fonts, notices } = outcome
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
  const cells = report.cells
    .filter((it) => it.lost > 0 || it.size < it.fullSize)
    .map((it) => ({
      key: it.cell,
      cell: it.label,
      words: it.lost > 0 ? text.lost(it.lost, it.size) : text.shrunk(it.fullSize, it.size),
      lost: it.lost > 0,
    }))
  const labels = new Map(report.cells.map((it) => [it.cell, it.label]))
  const glyphs = report.missingGlyphs.map((it) => ({
    key: `${it.cell} ${it.character}`,
    cell: labels.get(it.cell) ?? it.cell,
    words: text.glyph(it.character, it.font, it.drawnWith),
    lost: it.drawnWith === '',
  }))
  return [...cells, ...glyphs]
}
