import { Popover } from '@mantine/core'
import { useState } from 'react'
import { Button, TickList } from '../../../components'
import { text } from '../duties.text'
import classes from './matrix.module.css'
import { useUnits } from './use-units'

type Props = { chosen: readonly string[]; onChange: (unitIds: string[]) => void }

/** Only under these units. */
export function UnitChooser({ chosen, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const units = useUnits()
  const names = units.filter((it) => chosen.includes(it.value)).map((it) => it.label)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Button kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
            {text.units(names)}
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.chooser ?? ''}>
        <TickList
          label={text.unitList}
          items={units}
          chosen={chosen}
          onChange={(next) => onChange([...next])}
          onDone={() => setOpen(false)}
          autoFocus
        />
      </Popover.Dropdown>
    </Popover>
  )
}
