import { Menu } from '@mantine/core'
import { text } from '../people.text'
import type { ExportKind } from './use-list-acts'

const ITEMS: readonly { kind: ExportKind; label: string }[] = [
  { kind: { format: 'xlsx', target: 'file' }, label: text.exportExcel },
  { kind: { format: 'lrmx', target: 'folder' }, label: text.exportLrmxFolder },
  { kind: { format: 'lrmx', target: 'zip' }, label: text.exportLrmxZip },
  { kind: { format: 'lrm', target: 'folder' }, label: text.exportLrmFolder },
  { kind: { format: 'lrm', target: 'zip' }, label: text.exportLrmZip },
]

/** The ways out: a sheet of the list, or each person's file in one of the editor's formats. */
export function ExportItems({ onExport }: { onExport: (kind: ExportKind) => void }) {
  return ITEMS.map(({ kind, label }) => (
    <Menu.Item key={label} onClick={() => onExport(kind)}>
      {label}
    </Menu.Item>
  ))
}
