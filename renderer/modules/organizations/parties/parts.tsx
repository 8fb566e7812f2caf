import type { ReactNode } from 'react'
import { percentOf } from '#shared/values/percent'
import classes from './parties.module.css'

/** A small table that is only read. */
export function PlainTable({
  heads,
  rows,
}: {
  heads: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these rows are only read, and never reordered.
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={heads[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ShareProps = {
  label: string
  part: number
  whole: number
  /** Shows the records that are counted. */
  onOpen?: (() => void) | undefined
}

/** A share with what it is a share of: 组织覆盖 280／294＝95.24%. */
export function Share({ label, part, whole, onOpen }: ShareProps) {
  const share = percentOf(part, whole, 2)
  return (
    <button type="button" className={classes.figure} disabled={!onOpen} onClick={onOpen}>
      {label}
      <strong>{share === '–' ? share : `${share}%`}</strong>
      <span
        className={classes.quiet}
      >{`${part.toLocaleString('zh-CN')}／${whole.toLocaleString('zh-CN')}`}</span>
    </button>
  )
}

/** A number with its label; a click shows what it counts. */
export function Figure({ label, words, onOpen }: { label: string; words: string; onOpen?: () => void }) {
  return (
    <button type="button" className={classes.figure} disabled={!onOpen} onClick={onOpen}>
      {label}
      <strong>{words}</strong>
    </button>
  )
}

/** A row of figures above a list. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>
}

/** Facts beside their labels. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(([label, value]) => (
        <FactRow key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

function FactRow({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
