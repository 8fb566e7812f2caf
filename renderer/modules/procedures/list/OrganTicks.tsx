import type { Step } from '#shared/modules/procedures/procedure'
import { TickList } from '../../../components'
import classes from '../procedures.module.css'
import { text } from '../procedures.text'

type Props = { step: Step; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }

/** Which of the step's organs an act is about. */
export function OrganTicks({ step, chosen, onChange }: Props) {
  const items = (step.replies?.organs ?? []).map((it) => ({ value: it.key, label: it.organ }))
  return (
    <div className={classes.organs}>
      <TickList label={text.batch.organs} items={items} chosen={chosen} onChange={onChange} />
    </div>
  )
}
