import type { ExtraRow } from '#shared/modules/people/schema'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'

type Line = { key: string; row: number; at: number; label: string; value: string }

/** Cells of senders' sheets that no field of the record takes, sheet by sheet, as they were sent. */
export function ExtrasSection() {
  const { content } = useEditing()
  const sheets = [...new Set(content.extras.map((it) => it.sheet))]
  if (sheets.length === 0) return null
  return (
    <Section id="extras" title={text.sections.extras} facts={text.about.extras} framed>
      {sheets.map((sheet) => (
        <SheetRows key={sheet} sheet={sheet} />
      ))}
    </Section>
  )
}

function SheetRows({ sheet }: { sheet: string }) {
  const { content, change, readOnly } = useEditing()
  const lines = content.extras.flatMap((extra, row) => (extra.sheet === sheet ? linesOf(extra, row) : []))
  const remove = () => change({ extras: content.extras.filter((it) => it.sheet !== sheet) })
  return (
    <>
      <div className={classes.sheetName}>
        {sheet}
        {!readOnly && <LinkButton onClick={remove}>{text.extras.removeSheet(lines.length)}</LinkButton>}
      </div>
      <EditableRows
        label={sheet}
        name={`extras.${sheet}`}
        columns={COLUMNS}
        rows={lines}
        rowKey={(it) => it.key}
        onChange={(next) => change({ extras: withLines(content.extras, sheet, next) }, `extras.${sheet}`)}
        newRow={() => ({ key: '', row: lines.at(-1)?.row ?? 0, at: -1, label: '', value: '' })}
        readOnly={readOnly}
        fixedOrder
      />
    </>
  )
}

function linesOf({ id, cells }: ExtraRow, row: number): Line[] {
  return cells.map((cell, at) => ({ key: `${id} ${at}`, row, at, ...cell }))
}

/** The rows of a sheet with their cells as they stand now; a row without cells is gone. */
function withLines(extras: readonly ExtraRow[], sheet: string, lines: readonly Line[]): ExtraRow[] {
  return extras
    .map((extra, row) => {
      if (extra.sheet !== sheet) return extra
      const cells = lines.filter((it) => it.row === row).map(({ label, value }) => ({ label, value }))
      return { ...extra, cells }
    })
    .filter((it) => it.cells.length > 0)
}

const COLUMNS: readonly EditColumn<Line>[] = [
  {
    key: 'label',
    title: text.extras.label,
    width: 240,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 200,
  },
  {
    key: 'value',
    title: text.extras.value,
    value: (it) => it.value,
    set: (it, value) => ({ ...it, value }),
    limit: 4000,
  },
]
