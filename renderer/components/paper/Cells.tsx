import type { KeyboardEvent } from 'react'
import type { PlacedCell } from '#shared/platform/print/page'
import styles from './paper.module.css'

type Props = {
  cells: readonly PlacedCell[]
  spots: readonly PlacedCell[]
  active: string | null
  marks: Readonly<Record<string, 'check'>>
  onClick?: ((cell: string) => void) | undefined
}

/** Grounds behind the type, on screen only: amber for what is to be checked, accent for the cell in work. */
export function Cells({ cells, spots, active, marks, onClick }: Props) {
  return (
    <g>
      {[...cells, ...spots]
        .filter((it) => marks[it.cell] === 'check')
        .map((it) => (
          <rect key={`mark ${it.cell}`} className={styles.mark} {...it.box} />
        ))}
      {onClick &&
        cells.map((it) => <Cell key={it.cell} placed={it} active={it.cell === active} onClick={onClick} />)}
    </g>
  )
}

function Cell(props: { placed: PlacedCell; active: boolean; onClick: (cell: string) => void }) {
  const { cell, label, box } = props.placed
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    props.onClick(cell)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside a drawing
    <rect
      {...box}
      className={`${styles.cell} ${props.active ? styles.active : ''}`}
      data-cell={cell}
      role="button"
      aria-label={label}
      aria-pressed={props.active}
      tabIndex={0}
      onClick={() => props.onClick(cell)}
      onKeyDown={onKeyDown}
    />
  )
}
