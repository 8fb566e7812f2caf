import { type FocusEvent, Fragment, type ReactNode, useEffect, useMemo } from 'react'
import {
  CLASS_CODES,
  type ClassCode,
  classLabel,
  isContainer,
  type SkeletonCode,
} from '#shared/modules/dossiers/classes'
import type { Material, TypedLine } from '#shared/modules/dossiers/material'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import { groupBy } from '#shared/values/group-by'
import { type EditColumn, LinkButton } from '../../../components'
import styles from '../../../components/editable-rows.module.css'
import { className, codesWithin } from '../records/tree-rows'
import { CatalogueLine } from './CatalogueLine'
import classes from './catalogue.module.css'
import { text } from './catalogue.text'
import { catalogueColumns } from './catalogue-columns'
import type { CatalogueEditing } from './use-catalogue'
import type { CatalogueKeys } from './use-catalogue-keys'
import { type CatalogueRow, useRows } from './use-rows'

type Props = { editing: CatalogueEditing; keys: CatalogueKeys }

/** The skeleton with the lines below their classes, each cell typed in place. */
export function CatalogueTable({ editing, keys }: Props) {
  const { lines, base, standards } = editing
  const stored = useMemo(() => new Map<string, Material>(base.map((it) => [it.id, it])), [base])
  const columns = useClassColumns(standards)
  const heads = columns.get('1') ?? []
  const { rows, drawn, height, measure, reveal } = useRows(lines, keys.table)
  useEffect(() => keys.settle(reveal))
  const counts = useMemo(() => countsOf(lines), [lines])
  const span = heads.length + 2
  const drawRow = (row: CatalogueRow, index: number) =>
    row.kind === 'class' ? (
      <ClassHead
        code={row.code}
        name={className(row.code, standards?.classes ?? [])}
        count={codesWithin(row.code).reduce((sum, it) => sum + (counts.get(it) ?? 0), 0)}
        span={span}
        onAdd={editing.editing ? keys.start : undefined}
        place={{ index, measure }}
      />
    ) : (
      <CatalogueLine
        line={row.line}
        no={row.no}
        columns={columns.get(row.line.classCode) ?? []}
        stored={stored.get(row.key)}
        readOnly={!editing.editing}
        onChange={editing.change}
        index={index}
        measure={measure}
      />
    )
  return (
    <table
      ref={keys.table}
      className={`${styles.table} ${classes.table}`}
      aria-label={text.table}
      aria-rowcount={rows.length}
      data-fields
      onKeyDown={keys.onKeyDown}
      onKeyDownCapture={keys.onKeyDownCapture}
      onBlur={(event) => splitOn(event, editing)}
    >
      <Heads heads={heads} />
      <Body drawn={drawn} rows={rows} height={height} span={span} drawRow={drawRow} />
    </table>
  )
}

type BodyProps = Pick<ReturnType<typeof useRows>, 'drawn' | 'rows' | 'height'> & {
  span: number
  drawRow: (row: CatalogueRow, index: number) => ReactNode
}

function Body({ drawn, rows, height, span, drawRow }: BodyProps) {
  return (
    <tbody>
      {drawn.map(({ index, start }, at) => {
        const row = rows[index]
        return (
          row && (
            <Fragment key={row.key}>
              <Gap height={start - (drawn[at - 1]?.end ?? 0)} span={span} />
              {drawRow(row, index)}
            </Fragment>
          )
        )
      })}
      <Gap height={height - (drawn.at(-1)?.end ?? 0)} span={span} />
    </tbody>
  )
}

/** Where rows are that do not stand in the window. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} />
    </tr>
  )
}

function countsOf(lines: readonly TypedLine[]): ReadonlyMap<ClassCode, number> {
  return new Map([...groupBy(lines, (it) => it.classCode)].map(([code, own]) => [code, own.length]))
}

type Columns = readonly EditColumn<TypedLine>[]

/** The columns of each class: the same ones, with the titles that are usual there. */
function useClassColumns(standards: DossierStandards | undefined): ReadonlyMap<ClassCode, Columns> {
  return useMemo(() => {
    const of = (code: ClassCode) => standards?.classes.find((it) => it.code === code)
    const showCopies = standards?.showCopies === true
    return new Map(CLASS_CODES.map((code) => [code, catalogueColumns(of(code), showCopies)]))
  }, [standards])
}

function Heads({ heads }: { heads: Columns }) {
  return (
    <>
      <colgroup>
        <col className={classes.noColumn} />
        {heads.map(({ key, width }) => (
          <col key={key} style={width ? { width: `${width / 16}rem` } : {}} />
        ))}
        <col className={classes.scannedColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text.columns.no}</th>
          {heads.map(({ key, title, align }) => (
            <th key={key} scope="col" data-align={align}>
              {title}
            </th>
          ))}
          <th scope="col" data-align="right">
            {text.columns.scanned}
          </th>
        </tr>
      </thead>
    </>
  )
}

/** A whole date typed into the year's cell is parted once the cell is left. */
function splitOn(event: FocusEvent<HTMLTableElement>, editing: CatalogueEditing): void {
  const field = event.target.closest('[data-field]')?.getAttribute('data-field') ?? ''
  if (field.endsWith('.year')) editing.split(field.slice(0, -'.year'.length))
}

type HeadProps = {
  code: SkeletonCode
  name: string
  count: number
  span: number
  onAdd: ((code: ClassCode) => void) | undefined
  place: { index: number; measure: ((row: HTMLElement | null) => void) | undefined }
}

function ClassHead({ code, name, count, span, onAdd, place }: HeadProps) {
  return (
    <tr
      ref={place.measure}
      className={classes.classRow}
      data-index={place.index}
      data-sub={code.includes('-')}
    >
      <th scope="colgroup" colSpan={span}>
        <span className={classes.classLine}>
          <span className={classes.classLabel}>{classLabel(code)}</span>
          <span>{name}</span>
          <span className={classes.count}>{count === 0 ? text.none : count}</span>
          {onAdd && !isContainer(code) && (
            <span className={classes.addLink}>
              <LinkButton onClick={() => onAdd(code)}>{text.add}</LinkButton>
            </span>
          )}
        </span>
      </th>
    </tr>
  )
}
