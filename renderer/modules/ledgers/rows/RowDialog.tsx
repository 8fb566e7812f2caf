import { useState } from 'react'
import type { Ledger, LedgerCells, LedgerColumn, LedgerRow } from '#shared/modules/ledgers/ledger'
import { columnName, readCell } from '#shared/modules/ledgers/rules-cells'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  DateField,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  TextField,
} from '../../../components'
import { text } from '../ledgers.text'

type Props = { ledger: Ledger; row: LedgerRow | null; onClose: () => void }

/** One row, entered or corrected field by field; Ctrl+Enter keeps it. */
export function RowDialog({ ledger, row, onClose }: Props) {
  const [cells, setCells] = useState<LedgerCells>(row?.cells ?? {})
  const { keep, busy, failure } = useKeepRow(ledger, row)
  const mayEdit = useRight('ledgers.edit')
  const { title, columns } = ledger.content
  const send = async (next: () => void) => {
    if (await keep(cells)) next()
  }
  return (
    <FormDialog
      title={row ? text.editTitle(title, row.number) : text.addTitle(title)}
      send={text.save}
      onSend={() => void send(onClose)}
      onClose={onClose}
      ready={mayEdit}
      busy={busy}
      failure={failure}
      width={620}
    >
      <FieldStack>
        {columns
          .filter((it) => it.role !== 'serial')
          .map((column) => (
            <CellField
              key={column.key}
              column={column}
              value={cells[column.key] ?? ''}
              onChange={(value) => setCells((now) => ({ ...now, [column.key]: value }))}
              readOnly={!mayEdit}
            />
          ))}
      </FieldStack>
      {!row && <Button onClick={() => void send(() => setCells({}))}>{text.saveNext}</Button>}
    </FormDialog>
  )
}

type FieldProps = {
  column: LedgerColumn
  value: string
  onChange: (value: string) => void
  readOnly: boolean
}

/** A field after the column's kind. What breaks its rule is said at once and kept all the same. */
function CellField({ column, value, onChange, readOnly }: FieldProps) {
  const read = readCell(column, value)
  const frame = {
    label: columnName(column),
    name: column.key,
    value,
    onChange,
    readOnly,
    warning: read.problem || undefined,
  }
  if (column.type === 'choice') return <PickerField {...frame} options={column.options} free />
  if (column.type === 'date')
    return <DateField {...frame} check={(typed) => ({ ok: true, text: readCell(column, typed).value })} />
  if (column.type === 'long') return <AreaField {...frame} minRows={2} limit={4000} />
  return <TextField {...frame} limit={4000} />
}

function useKeepRow({ id }: Ledger, row: LedgerRow | null) {
  const add = useCommand('ledgers.addRow')
  const change = useCommand('ledgers.saveRow')
  const [failure, setFailure] = useState<Failure>(null)
  const keep = async (cells: LedgerCells): Promise<boolean> => {
    const reply = row
      ? await change.run({ id: row.id, version: row.version, cells })
      : await add.run({ id, cells })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(text.saved)
    return reply.ok
  }
  return { keep, busy: add.running || change.running, failure }
}
