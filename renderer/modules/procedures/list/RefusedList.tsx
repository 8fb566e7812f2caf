import type { BatchDone } from '#shared/modules/procedures/contract'
import classes from '../procedures.module.css'
import { text } from '../procedures.text'

/** Who could not be done, by name with the reason. */
export function RefusedList({ refused }: { refused: BatchDone['refused'] }) {
  if (refused.length === 0) return null
  return (
    <div role="alert">
      <p className={classes.red}>{text.batch.refused(refused.length)}</p>
      <ul className={classes.refused}>
        {refused.map((it) => (
          <li key={it.id}>
            <b>{it.name}</b>
            <span>{it.reason}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
