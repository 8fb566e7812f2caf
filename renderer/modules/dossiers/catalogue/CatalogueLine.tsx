import { memo } from 'react'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { Material, TypedLine } from '#shared/modules/dossiers/material'
import { isUneven } from '#shared/modules/dossiers/rules-catalogue'
import type { EditColumn } from '../../../components'
import { EditableCell } from '../../../components/EditableCell'
import classes from './catalogue.module.css'
import { text } from './catalogue.text'

type Props = {
  line: TypedLine
  no: number
  columns: readonly EditColumn<TypedLine>[]
  /** The line as it is kept, for what was scanned of it. */
  stored: Material | undefined
  readOnly: boolean
  onChange: (line: TypedLine) => void
  /** Its place among all rows, and who measures it there while only some of them are drawn. */
  index: number
  measure: ((row: HTMLElement | null) => void) | undefined
}

/** One material: its number, the cells that are typed, and what was scanned of it. */
export const CatalogueLine = memo(Line, (before, after) => {
  return (
    before.line === after.line &&
    before.no === after.no &&
    before.columns === after.columns &&
    before.stored === after.stored &&
    before.readOnly === after.readOnly &&
    before.index === after.index
  )
})

function Line({ line, no, columns, stored, readOnly, onChange, index, measure }: Props) {
  return (
    <tr ref={measure} data-line={line.key} data-code={line.classCode} data-index={index}>
      <td className={classes.no} title={stored?.placed ? text.placed : undefined}>
        {no}
      </td>
      {columns.map((column) => (
        <EditableCell
          key={column.key}
          column={column}
          row={line}
          index={no - 1}
          name={`${line.key}.${column.key}`}
          label={`${classLabel(line.classCode)} ${no} ${column.title}`}
          readOnly={readOnly}
          onChange={onChange}
        />
      ))}
      <td className={classes.scanned} data-uneven={stored !== undefined && isUneven(stored)}>
        {stored && stored.scanned > 0 ? text.scanned(stored.scanned, stored.blank) : text.none}
      </td>
    </tr>
  )
}
