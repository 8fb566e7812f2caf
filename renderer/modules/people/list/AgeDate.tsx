import { Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { Button, DateField, FieldStack } from '../../../components'
import { useAgeReference } from '../people.queries'
import { text } from '../people.text'
import { ageReferenceCheck } from '../person/checks'
import { changeFilter, useListState } from './list-state'
import classes from './people.module.css'

/** The one date of the list: ages, years, ranks and 到龄 follow it at once. */
export function AgeDate() {
  const { filter } = useListState()
  const { words } = useAgeReference(filter.at)
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Button
            kind="quiet"
            icon={<IconCalendar size={15} stroke={1.5} />}
            title={text.ageAt(words)}
            expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words}
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.ageDate ?? ''}>
        <DateForm at={filter.at} onClose={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function DateForm({ at, onClose }: { at: string; onClose: () => void }) {
  const [written, setWritten] = useState(at)
  const check = ageReferenceCheck(written)
  const right = written === '' || check.ok
  const take = (value: string) => {
    changeFilter({ at: value })
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (right) take(written)
      }}
    >
      <FieldStack labelWidth={92}>
        <DateField
          label={text.ageDate}
          value={written}
          onChange={setWritten}
          check={ageReferenceCheck}
          rule={text.ageDateHint}
          autoFocus
        />
      </FieldStack>
      <div className={classes.ageActs}>
        <Button small onClick={() => take('')}>
          {text.ageDateReset}
        </Button>
        <Button small submit keys="enter" disabled={!right}>
          {text.ageDateDone}
        </Button>
      </div>
    </form>
  )
}
