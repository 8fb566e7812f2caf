import { Popover } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { OrganizationId } from '#shared/values/id'
import { useMeasures } from '../../../components'
import { useUnits } from '../people.queries'
import { text } from '../people.text'
import classes from './people.module.css'

type UnitFilterProps = { value: OrganizationId | null; onChange: (id: OrganizationId | null) => void }

/** The condition 单位 属于 …: a chip that opens the tree of units; Delete on it takes the condition away. */
export function UnitFilter({ value, onChange }: UnitFilterProps) {
  const [open, setOpen] = useState(false)
  const chip = useRef<HTMLButtonElement>(null)
  const { nameOf } = useUnits()
  const close = () => {
    setOpen(false)
    chip.current?.focus()
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width="21rem" trapFocus returnFocus>
      <Popover.Target>
        <span className={classes.chip}>
          <button
            ref={chip}
            type="button"
            className={classes.chipBody}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            onKeyDown={(event) => event.key === 'Delete' && onChange(null)}
          >
            {text.unit}
            {value && <span className={classes.chipRelation}>{text.unitIs}</span>}
            <span className={classes.chipValue}>{value ? nameOf(value) : text.allUnits}</span>
            {!value && <IconChevronDown size={15} stroke={1.5} />}
          </button>
          {value && (
            <button
              type="button"
              tabIndex={-1}
              className={classes.chipRemove}
              aria-label={text.clear}
              onClick={() => onChange(null)}
            >
              <IconX size={15} stroke={1.5} />
            </button>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.units ?? ''}>
        <UnitTree
          value={value}
          onChoose={(id) => {
            onChange(id)
            close()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

type UnitTreeProps = { value: OrganizationId | null; onChoose: (id: OrganizationId | null) => void }

/** All units as a tree, or those whose name, short name or code holds what was typed. */
function UnitTree({ value, onChoose }: UnitTreeProps) {
  const { units, depthOf } = useUnits()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const measures = useMeasures()
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = typed.trim().toLowerCase()
  const shown = useMemo(
    () => units.filter((it) => `${it.name} ${it.shortName} ${it.code}`.toLowerCase().includes(wanted)),
    [units, wanted],
  )
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.rowDense,
    overscan: 8,
  })
  const current = active >= 0 ? active : shown.findIndex((it) => it.id === value)
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current)
  }, [current, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(shown.length - 1, current + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, current - 1))
    else if (event.key === 'Enter') {
      const unit = shown[Math.max(0, current)]
      if (unit) onChoose(unit.id)
    } else return
    event.preventDefault()
  }
  return (
    <>
      <input
        data-autofocus
        className={classes.unitSearch}
        placeholder={text.unitSearch}
        aria-label={text.unitSearch}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(event.target.value.trim() === '' ? -1 : 0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={scroller} className={classes.unitList} role="tree" aria-label={text.unitTree} tabIndex={-1}>
        {shown.length === 0 && <p className={classes.unitRow}>{text.noUnit}</p>}
        <div className={classes.unitRows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const unit = shown[item.index]
            if (!unit) return null
            const depth = wanted === '' ? depthOf(unit.id) : 0
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above takes the keys of its list
              <div
                key={unit.id}
                role="treeitem"
                tabIndex={-1}
                aria-level={depth + 1}
                aria-selected={unit.id === value}
                className={classes.unitRow}
                data-active={item.index === current}
                data-chosen={unit.id === value}
                style={{
                  top: item.start,
                  height: measures.rowDense,
                  paddingLeft: (12 + depth * 16) * measures.scale,
                }}
                onClick={() => onChoose(unit.id)}
              >
                <span className={classes.unitName}>{unit.name}</span>
                <span className={classes.unitCount}>{unit.people}</span>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
