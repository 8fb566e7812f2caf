import { Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import type { PaperAsk } from '#shared/modules/cadres/contract'
import { useRight } from '../../app/session'
import { Button, useShortcut } from '../../components'
import { text } from './cadres.text'
import { usePaper } from './use-paper'

/** 打印 and the files of what the page shows. */
export function PaperActions({ paper }: { paper: PaperAsk }) {
  const mayPrint = useRight('people.print')
  const mayExport = useRight('people.export')
  const { print, save } = usePaper(paper)
  useShortcut('ctrl+p', print, { label: text.print, enabled: mayPrint })
  return (
    <>
      {mayExport && (
        <Menu position="bottom-end" returnFocus>
          <Menu.Target>
            <span>
              <Button icon={<IconChevronDown size={15} stroke={1.5} />}>{text.more}</Button>
            </span>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save('pdf')}>{text.pdf}</Menu.Item>
            <Menu.Item onClick={() => save('word')}>{text.word}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {mayPrint && (
        <Button keys="ctrl+p" icon={<IconPrinter size={15} stroke={1.5} />} onClick={print}>
          {text.print}
        </Button>
      )}
    </>
  )
}
