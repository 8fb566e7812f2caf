import { type FocusEvent, useMemo } from 'react'
import {
  CLASS_CODES,
  type ClassCode,
  classLabel,
  isContainer,
  SKELETON,
} from '#shared/modules/dossiers/classes'
import type { Material, TypedLine } from '#shared/modules/dossiers/material'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import { groupBy } from '#shared/values/group-by'
import { type EditColumn, LinkButton } from '../../../components'
import rows from '../../../components/editable-rows.module.css'
import { className, codesWithin } from '../records/tree-rows'
import { CatalogueLine } from './CatalogueLine'
import classes from './catalogue.module.css'
import { text } from './catalogue.text'
import { catalogueColumns } from './catalogue-columns'
import type { CatalogueEditing } from './use-catalogue'
import type { CatalogueKeys } from './use-catalogue-keys'

type Props = { editing: CatalogueEditing; keys: CatalogueKeys }

/** The skeleton with the lines below their classes, each cell typed in place. */
export function CatalogueTable({ editing, keys }: Props) {
  const { lines, base, standards } = editing
  const stored = useMemo(() => new Map<string, Material>(base.map((it) => [it.id, it])), [base])
  const columns = useClassColumns(standards)
  const heads = columns.get('1') ?? []
  const byClass = groupBy(lines, (it) => it.classCode)
  return (
    <table
      ref={keys.table}
      className={`${rows.table} ${classes.table}`}
      aria-label={text.table}
      data-fields
      onKeyDown={keys.onKeyDown}
      onKeyDownCapture={keys.onKeyDownCapture}
      onBlur={(event) => splitOn(event, editing)}
    >
      <Heads heads={heads} />
      {SKELETON.map((code) => (
        <tbody key={code}>
          <ClassHead
            label={classLabel(code)}
            name={className(code, standards?.classes ?? [])}
            count={codesWithin(code).reduce((sum, it) => sum + (byClass.get(it)?.length ?? 0), 0)}
            span={heads.length + 2}
            sub={code.includes('-')}
            onAdd={isContainer(code) || !editing.editing ? undefined : () => keys.start(code)}
          />
          {!isContainer(code) &&
            byClass
              .get(code)
              ?.map((line, index) => (
                <CatalogueLine
                  key={line.key}
                  line={line}
                  no={index + 1}
                  columns={columns.get(code) ?? []}
                  stored={stored.get(line.key)}
                  readOnly={!editing.editing}
                  onChange={editing.change}
                />
              ))}
        </tbody>
      ))}
    </table>
  )
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
  label: string
  name: string
  count: number
  span: number
  sub: boolean
  onAdd: (() => void) | undefined
}

function ClassHead({ label, name, count, span, sub, onAdd }: HeadProps) {
  return (
    <tr className={classes.classRow} data-sub={sub}>
      <th scope="rowgroup" colSpan={span}>
        <span className={classes.classLine}>
          <span className={classes.classLabel}>{label}</span>
          <span>{name}</span>
          <span className={classes.count}>{count === 0 ? text.none : count}</span>
          {onAdd && (
            <span className={classes.addLink}>
              <LinkButton onClick={onAdd}>{text.add}</LinkButton>
            </span>
          )}
        </span>
      </th>
    </tr>
  )
}
