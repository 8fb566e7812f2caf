import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { WorkPaper } from '#shared/platform/papers/contract'
import { Button, useShortcut } from '../../components'
import { useRight } from '../session'
import { PaperMenu } from './PaperMenu'
import { text } from './papers.text'
import { useWorkPaper, workFormats } from './use-work-paper'
import { WorkPaperDialog } from './WorkPaperDialog'

type Props = {
  paper: WorkPaper
  /** What the paper is called: 主题党日记录表. */
  label: string
  /** Names the file. */
  name: string
  /** A plain table, which can become a workbook. */
  table?: boolean
  /** Writes the list's own workbook, in place of the paper as one. */
  onExcel?: (() => void) | undefined
  /** Beside another paper on the same page: the button says which paper it is, and Ctrl+P and 导出 stay the other's. */
  beside?: boolean
  small?: boolean
  disabled?: boolean
}

/** 打印…, which shows the pages first, and the files of one paper of a working system. */
export function WorkPaperActions(props: Props) {
  const { paper, label, name, table = false, beside = false, onExcel, small, disabled = false } = props
  const may = useRight('ledgers.export')
  const [open, setOpen] = useState(false)
  const { save, running } = useWorkPaper(name)
  useShortcut('ctrl+p', () => setOpen(true), { label: text.print, enabled: may && !beside && !disabled })
  if (!may) return null
  return (
    <>
      {!beside && (
        <PaperMenu
          formats={workFormats(table || onExcel !== undefined)}
          disabled={running || disabled}
          onSave={(format) => (format === 'excel' && onExcel ? onExcel() : void save(paper, format))}
        />
      )}
      <Button
        keys={beside ? undefined : 'ctrl+p'}
        icon={beside ? undefined : <IconPrinter size={15} stroke={1.5} />}
        small={small}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {beside ? text.printOf(label) : text.print}
      </Button>
      {open && (
        <WorkPaperDialog
          paper={paper}
          label={label}
          name={name}
          table={table}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
