import type { Progress } from '#shared/ipc/method'
import { ProgressLine } from '../../../components'
import classes from './import.module.css'
import { text } from './import.text'

type ComparingProps = { progress: Progress | null; onCancel: () => void }

/** Reading and comparing, with how far it has come and a way out. */
export function Comparing({ progress, onCancel }: ComparingProps) {
  return (
    <div className={classes.box}>
      <h2 className={classes.boxHead}>{text.comparingHead}</h2>
      <ProgressLine progress={progress} onCancel={onCancel} />
    </div>
  )
}
