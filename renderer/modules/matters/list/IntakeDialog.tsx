import type { LedgerPreview, TakenRow } from '#shared/modules/matters/contract-exchange'
import { useTask } from '../../../app/tasks'
import { FormDialog, showToast } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'

const words = text.intakeDialog

/** What would come in from a workbook, line by line, before anything is written. */
export function IntakeDialog({ preview, onClose }: { preview: LedgerPreview; onClose: () => void }) {
  const taking = useTask('matters.takeLedger', words.taking)
  const count = (verdict: TakenRow['verdict']) => preview.rows.filter((it) => it.verdict === verdict).length
  const fresh = count('new')
  const take = async () => {
    const reply = await taking.run({ id: preview.id })
    if (reply.ok) showToast(words.done(reply.value.added))
    else showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
    onClose()
  }
  const unknown = preview.columns.filter((it) => it.key === '').map((it) => it.heading)
  return (
    <FormDialog
      title={words.title(preview.file)}
      width={880}
      send={words.send(fresh)}
      ready={fresh > 0}
      busy={taking.running}
      onSend={() => void take()}
      onClose={onClose}
    >
      <p className={classes.strong}>{words.facts(fresh, count('known'), count('problem'))}</p>
      {unknown.length > 0 && <p className={classes.amber}>{words.unknown(unknown.join('、'))}</p>}
      <p className={classes.note}>{words.asked}</p>
      <Lines rows={troubledFirst(preview.rows)} />
    </FormDialog>
  )
}

/** Lines shown in the dialog; the rest come in unseen, as their count says. */
const SHOWN = 300

function troubledFirst(rows: readonly TakenRow[]): TakenRow[] {
  const wrong = rows.filter((it) => it.verdict === 'problem')
  return [...wrong, ...rows.filter((it) => it.verdict !== 'problem')].slice(0, SHOWN)
}

function Lines({ rows }: { rows: readonly TakenRow[] }) {
  return (
    <div className={classes.scrolled}>
      <table className={classes.table} aria-label={words.rows}>
        <thead>
          <tr>
            <th data-right>{words.row.line}</th>
            <th>{words.row.title}</th>
            <th>{words.row.state}</th>
            <th>{words.row.verdict}</th>
            <th>{words.row.problem}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.line}>
              <td data-right>{it.line}</td>
              <td>{it.title}</td>
              <td>{it.state}</td>
              <td className={it.verdict === 'problem' ? classes.red : undefined}>
                {words.verdicts[it.verdict]}
              </td>
              <td>{it.problems.join('')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
