import { useState } from 'react'
import type { PrinterSetup, Settings } from '#shared/platform/settings/contract'
import { EditableRows } from '../../components'
import { text } from './settings.text'

type Printers = Settings['printers']
type Row = { name: string; typed: Record<Way, string>; duplex: boolean }
const WAYS = ['frontX', 'frontY', 'backX', 'backY'] as const
type Way = (typeof WAYS)[number]

const MOST = 20

type PrinterMarginsProps = {
  printers: Printers
  onChange: (printers: Printers) => void
  onRight: (right: boolean) => void
}

/** How far each printer has to be put right, front and back, in millimetres; the nameless one stands for all others. */
export function PrinterMargins({ printers, onChange, onRight }: PrinterMarginsProps) {
  const [rows, setRows] = useState(() => Object.entries(printers).map(([name, it]) => rowOf(name, it)))
  const change = (next: Row[]) => {
    setRows(next)
    const read = next.map(setupOf)
    const right = read.every((it) => it !== null)
    onRight(right)
    if (right) onChange(Object.fromEntries(next.map((row, at) => [row.name, read[at] as PrinterSetup])))
  }
  return (
    <EditableRows
      label={text.offsets}
      name={text.offsets}
      columns={[
        {
          key: 'name',
          title: text.printer,
          placeholder: text.otherPrinters,
          value: (row: Row) => row.name,
          set: (row, name) => ({ ...row, name }),
        },
        ...WAYS.map((way) => ({
          key: way,
          title: text.ways[way],
          width: 96,
          value: (row: Row) => row.typed[way],
          set: (row: Row, value: string) => ({ ...row, typed: { ...row.typed, [way]: value } }),
        })),
      ]}
      rows={rows}
      rowKey={(row) => String(rows.indexOf(row))}
      newRow={() => ({ name: '', typed: { frontX: '0', frontY: '0', backX: '0', backY: '0' }, duplex: true })}
      empty={text.noMargins}
      onChange={(next) => change([...next])}
    />
  )
}

function rowOf(name: string, { front, back, duplex }: PrinterSetup): Row {
  const typed = {
    frontX: String(front.x),
    frontY: String(front.y),
    backX: String(back.x),
    backY: String(back.y),
  }
  return { name, typed, duplex }
}

function setupOf({ typed, duplex }: Row): PrinterSetup | null {
  const [frontX, frontY, backX, backY] = WAYS.map((way) => offsetOf(typed[way]))
  if (frontX == null || frontY == null || backX == null || backY == null) return null
  return { front: { x: frontX, y: frontY }, back: { x: backX, y: backY }, duplex }
}

function offsetOf(typed: string): number | null {
  const value = Number(typed.normalize('NFKC').trim())
  return typed.trim() !== '' && Math.abs(value) <= MOST ? value : null
}
