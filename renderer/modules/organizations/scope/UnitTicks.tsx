import { useMemo } from 'react'
import { PlainPicker } from '../../../components'
import { useUnitOptions } from '../parties/UnitFilter'
import classes from './scope.module.css'
import { text } from './scope.text'
import { Ticks } from './Ticks'

type Props = { chosen: readonly string[]; onChange: (chosen: string[]) => void; readOnly: boolean }

/** Units with all below them: those that were chosen stand ticked, another one is picked beside them. */
export function UnitTicks({ chosen, onChange, readOnly }: Props) {
  const units = useUnitOptions(false)
  const named = useMemo(() => new Map(units.map((it) => [it.value, it.label])), [units])
  const others = units.filter((it) => !chosen.includes(it.value))
  return (
    <div className={classes.unitTicks}>
      <Ticks
        label={text.scopeUnits}
        options={Object.fromEntries(chosen.map((id) => [id, named.get(id) ?? id]))}
        chosen={chosen}
        onChange={onChange}
        none={text.all}
        readOnly={readOnly}
      />
      {!readOnly && (
        <span className={classes.unit}>
          <PlainPicker
            label={text.addUnit}
            placeholder={text.addUnit}
            value=""
            onChange={(id) => id !== '' && onChange([...chosen, id])}
            options={others}
          />
        </span>
      )}
    </div>
  )
}
