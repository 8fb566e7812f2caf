import { type KeyboardEvent, useRef } from 'react'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { MaterialId } from '#shared/values/id'
import classes from './custody.module.css'
import { text } from './reading.text'

type Props = {
  materials: readonly Material[]
  current: MaterialId | null
  onOpen: (id: MaterialId) => void
}

/** The materials a permit names, in the order of the catalogue: ↑ ↓ go from one to the next. */
export function PermittedList({ materials, current, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const at = materials.findIndex((it) => it.id === current)
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = materials[at + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onOpen(next.id)
    list.current?.children[at + step]?.scrollIntoView({ block: 'nearest' })
  }
  if (materials.length === 0) return <p className={classes.roomList}>{text.noMaterials}</p>
  return (
    <div
      ref={list}
      className={classes.roomList}
      role="listbox"
      aria-label={text.materials}
      tabIndex={0}
      data-control
      onKeyDown={keys}
    >
      {materials.map((it) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
        <div
          key={it.id}
          role="option"
          tabIndex={-1}
          className={classes.roomRow}
          aria-selected={it.id === current}
          onClick={() => onOpen(it.id)}
        >
          <span className={classes.quiet}>{`${classLabel(it.classCode)}-${it.no}`}</span>
          <span className={classes.clipped} title={it.title}>
            {it.title}
          </span>
          <span className={classes.quiet}>{it.scanned === 0 ? text.noPages : text.pagesOf(it.scanned)}</span>
        </div>
      ))}
    </div>
  )
}
