import { Checkbox } from '@mantine/core'
import type { TemplateCell, TemplatePage } from '#shared/modules/people/form-template'
import { EditableRows } from '../../../components'
import { measure } from './table-checks'
import {
  FIELD_LABELS,
  fieldOf,
  numberIn,
  placeOf,
  sizeOf,
  withField,
  withSize,
  withWords,
  wordsOf,
} from './template-edits'
import classes from './templates.module.css'
import { text } from './templates.text'

const SIZES = [4, 40] as const
type Row = { number: number; cell: TemplateCell }

type CellTableProps = { page: TemplatePage; onChange: (part: Partial<TemplatePage>) => void }

/** Every cell of a page in reading order: words or field, sizes, alignment, whether it must be filled. */
export function CellTable({ page, onChange }: CellTableProps) {
  const rows: Row[] = page.cells
    .map((cell, number) => ({ number, cell }))
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)
  const write = (next: readonly Row[]) => {
    const cells = [...page.cells]
    for (const { number, cell } of next) cells[number] = cell
    onChange({ cells })
  }
  return (
    <EditableRows
      label={text.cells}
      name="cells"
      fixedOrder
      rows={rows}
      rowKey={(row) => String(row.number)}
      columns={[...WHAT, ...TYPE]}
      onChange={write}
    />
  )
}

type Columns = Parameters<typeof EditableRows<Row>>[0]['columns']

const changed = (row: Row, cell: TemplateCell): Row => ({ ...row, cell })

const WHAT: Columns = [
  {
    key: 'place',
    title: text.place,
    width: 64,
    readOnly: true,
    value: ({ cell }) => placeOf(cell),
    set: (row) => row,
  },
  {
    key: 'words',
    title: text.words,
    value: ({ cell }) => wordsOf(cell),
    set: (row, typed) => changed(row, withWords(row.cell, typed)),
  },
  {
    key: 'field',
    title: text.field,
    value: ({ cell }) => fieldOf(cell),
    set: (row, typed) => changed(row, withField(row.cell, typed)),
    options: FIELD_LABELS.map((value) => ({ value, label: value })),
  },
]

const TYPE: Columns = [
  {
    key: 'size',
    title: text.size,
    width: 56,
    value: ({ cell }) => String(sizeOf(cell)),
    set: (row, typed) => {
      const size = numberIn(typed, SIZES)
      return size === null ? row : changed(row, withSize(row.cell, size))
    },
    check: measure(SIZES),
  },
  {
    key: 'min',
    title: text.min,
    width: 56,
    value: ({ cell }) => (cell.kind === 'value' ? String(cell.min) : ''),
    set: (row, typed) => {
      const min = numberIn(typed, SIZES)
      return row.cell.kind === 'value' && min !== null ? changed(row, { ...row.cell, min }) : row
    },
    check: measure(SIZES),
  },
  {
    key: 'align',
    title: text.align,
    width: 56,
    value: ({ cell }) => (cell.kind === 'label' ? text.fonts[cell.font] : text.aligns[cell.align]),
    set: (row, typed) => changed(row, withAlign(row.cell, typed)),
    options: [...Object.values(text.aligns), ...Object.values(text.fonts)].map((value) => ({
      value,
      label: value,
    })),
  },
  {
    key: 'required',
    title: text.required,
    width: 56,
    value: () => '',
    set: (row) => row,
    render: (row, change) =>
      row.cell.kind === 'value' && (
        <Checkbox
          size="xs"
          className={classes.tick ?? ''}
          aria-label={`${text.required} ${fieldOf(row.cell)}`}
          checked={row.cell.required}
          onChange={(event) => {
            if (row.cell.kind === 'value')
              change(changed(row, { ...row.cell, required: event.target.checked }))
          }}
        />
      ),
  },
]

/** Where a value stands in its cell; a label stands in the middle and has a font role instead. */
function withAlign(cell: TemplateCell, typed: string): TemplateCell {
  if (cell.kind === 'label') {
    const font = keyOf(text.fonts, typed)
    return font ? { ...cell, font } : cell
  }
  const align = keyOf(text.aligns, typed)
  if (!align) return cell
  if (cell.kind === 'value') return { ...cell, align }
  return align === 'center' ? cell : { ...cell, align }
}

function keyOf<K extends string>(words: Record<K, string>, typed: string): K | undefined {
  return (Object.keys(words) as K[]).find((it) => words[it] === typed.trim())
}
