import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import { Button, TickList } from '../../../components'
import { text } from '../duties.text'
import { boardAddress, boardLabel } from '../use-board'
import classes from './matrix.module.css'

type Props = { systems: readonly BoardsOfSystem[]; system: string; board: string }

/** Which system is looked at; a system of several boards names each. */
export function BoardChooser({ systems, system, board }: Props) {
  const [open, setOpen] = useState(false)
  const items = systems.flatMap((it) =>
    it.boards.map((one) => ({ value: `${it.system}/${one.key}`, label: boardLabel(it, one) })),
  )
  const chosen = items.find((it) => it.value === `${system}/${board}`)
  const take = ([next]: readonly string[]) => {
    setOpen(false)
    const [of = '', to = ''] = (next ?? '').split('/')
    if (next) navigate(boardAddress(of, to))
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Button
            kind="quiet"
            icon={<IconChevronDown size={15} stroke={1.5} />}
            title={text.chooseBoard}
            expanded={open}
            onClick={() => setOpen(!open)}
          >
            {chosen?.label ?? text.chooseBoard}
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.chooser ?? ''}>
        <TickList
          label={text.chooseBoard}
          items={items}
          chosen={chosen ? [chosen.value] : []}
          onChange={take}
          single
          autoFocus
        />
      </Popover.Dropdown>
    </Popover>
  )
}
