import type { IntakePreview, IntakeRow } from '#shared/platform/exchange/intake'
import { FormDialog } from '../../components'
import classes from './intake.module.css'
import { text } from './intake.text'

type Props = {
  preview: IntakePreview
  /** Measure word of a line: 件, 条. */
  unit: string
  /** Heads what a line is about. */
  about: string
  note?: string
  busy: boolean
  onTake: () => void
  onClose: () => void
}

/** What would come in from a workbook, line by line, before anything is written; what cannot stands first. */
export function IntakeDialog({ preview, unit, about, note, busy, onTake, onClose }: Props) {
  const count = (verdict: IntakeRow['verdict']) => preview.rows.filter((it) => it.verdict === verdict).length
  const fresh = count('new')
  const unknown = preview.columns.filter((it) => it.key === '').map((it) => it.heading)
  const rows = troubledFirst(preview.rows)
  return (
    <FormDialog
      title={text.title(preview.file)}
      width={880}
      send={text.send(fresh, unit)}
      ready={fresh > 0}
      busy={busy}
      onSend={onTake}
      onClose={onClose}
    >
      <p className={classes.facts}>{text.facts(unit, fresh, count('known'), count('problem'))}</p>
      {unknown.length > 0 && <p className={classes.unknown}>{text.unknown(unknown.join('、'))}</p>}
      {note !== undefined && <p className={classes.note}>{note}</p>}
      <Lines rows={rows.slice(0, SHOWN)} about={about} />
      {rows.length > SHOWN && <p className={classes.note}>{text.more(rows.length - SHOWN, unit)}</p>}
    </FormDialog>
  )
}

/** Lines shown in the dialog; the rest come in unseen, as their count says. */
const SHOWN = 300

function troubledFirst(rows: readonly IntakeRow[]): IntakeRow[] {
  const wrong = rows.filter((it) => it.verdict === 'problem')
  return [...wrong, ...rows.filter((it) => it.verdict !== 'problem')]
}

function Lines({ rows, about }: { rows: readonly IntakeRow[]; about: string }) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={text.rows}>
        <thead>
          <tr>
            <th data-right>{text.line}</th>
            <th>{about}</th>
            <th>{text.state}</th>
            <th>{text.verdict}</th>
            <th>{text.problem}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.line}>
              <td data-right>{it.line}</td>
              <td>{it.title}</td>
              <td>{it.state}</td>
              <td data-verdict={it.verdict}>{text.verdicts[it.verdict]}</td>
              <td>{it.problems.join('')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
