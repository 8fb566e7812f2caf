import type { Procedure } from '#shared/modules/procedures/procedure'
import { Button, Segmented } from '../../../components'
import classes from '../procedures.module.css'
import { freshKey } from './keys'
import { text } from './systems.text'

type Props = {
  procedures: readonly Procedure[]
  shown: string
  onShow: (key: string) => void
  onChange: (procedures: Procedure[]) => void
  readOnly: boolean
}

/** Which procedure of the system is shown; another is begun from the one that stands, and the last cannot go. */
export function ProcedureTabs({ procedures, shown, onShow, onChange, readOnly }: Props) {
  const current = procedures.find((it) => it.key === shown)
  const add = () => {
    if (!current) return
    const key = freshKey('procedure', procedures)
    onChange([...procedures, { ...current, key, title: text.copyOf(current.title) }])
    onShow(key)
  }
  return (
    <div className={classes.tabs}>
      {procedures.length > 1 && (
        <Segmented
          label={text.procedure}
          value={shown}
          onChange={onShow}
          options={procedures.map((it) => ({ value: it.key, label: it.title }))}
        />
      )}
      {!readOnly && (
        <>
          <Button small onClick={add}>
            {text.addProcedure}
          </Button>
          {procedures.length > 1 && (
            <Button small onClick={() => onChange(procedures.filter((it) => it.key !== shown))}>
              {text.dropProcedure}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
