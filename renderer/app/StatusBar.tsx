import { Link } from 'wouter'
import { ProgressLine } from '../components'
import { text } from './app.text'
import classes from './frame.module.css'
import { useRight, useSession } from './session'
import { useStatusSlots } from './status'
import { useTasksElsewhere } from './tasks'
import { whenWords } from './when'

/** Left: what is in sight. Right: what runs, what was done last, and the last backup. */
export function StatusBar() {
  const { state } = useSession()
  const { left, right, operation } = useStatusSlots()
  const tasks = useTasksElsewhere()
  const backup = state.lastBackupAt ? text.lastBackup(whenWords(state.lastBackupAt)) : text.noBackup
  const words = [...right, operation].filter((it) => it !== '')
  const mayBackUp = useRight('backups.make')
  return (
    <footer className={classes.status}>
      <div className={classes.slots}>
        {left.map((it) => (
          <span key={it} className={classes.slot}>
            {it}
          </span>
        ))}
      </div>
      <div className={classes.slots}>
        {tasks.map((task) => (
          <div key={task.id} className={`${classes.slot} ${classes.task}`}>
            <ProgressLine
              progress={task.progress ?? { done: 0, total: 0, message: task.label }}
              onCancel={task.cancel}
            />
          </div>
        ))}
        {words.map((it) => (
          <span key={it} className={classes.slot}>
            {it}
          </span>
        ))}
        {mayBackUp ? (
          <Link href="/settings/backup" className={`${classes.slot} ${classes.slotLink}`}>
            {backup}
          </Link>
        ) : (
          <span className={classes.slot}>{backup}</span>
        )}
      </div>
    </footer>
  )
}
