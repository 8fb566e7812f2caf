import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Button } from '../../components'
import type { PaperFormat } from './paper-format'
import { text } from './papers.text'

type Props = {
  formats: readonly PaperFormat[]
  disabled: boolean
  onSave: (format: PaperFormat) => void
}

/** 导出: a paper straight into a file of one of these formats. */
export function PaperMenu({ formats, disabled, onSave }: Props) {
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <span>
          <Button disabled={disabled} icon={<IconChevronDown size={15} stroke={1.5} />}>
            {text.export}
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((it) => (
          <Menu.Item key={it} onClick={() => onSave(it)}>
            {text.files[it]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
