import { Menu } from '@mantine/core'
import type { PaperName } from '#shared/modules/people/form-template'
import { ChoiceMenu } from './ChoiceMenu'
import { text } from './print.text'
import { type usePrinter, usePrinters } from './use-printer'

type PaperMenuProps = { paper: PaperName; device: ReturnType<typeof usePrinter> }

/** The sheet with one or both sides, and the printer it goes to. */
export function PaperMenu({ paper, device }: PaperMenuProps) {
  const { printer, setup, choose, change } = device
  const printers = usePrinters()
  const names = [{ name: '', label: text.systemDialog }, ...printers]
  return (
    <ChoiceMenu
      above
      label={setup.duplex ? text.longEdge : text.paper}
      value={setup.duplex ? 'duplex' : 'simplex'}
      options={[
        { value: 'duplex', label: text.duplex(paper) },
        { value: 'simplex', label: text.simplex(paper) },
      ]}
      onChange={(value) => void change({ ...setup, duplex: value === 'duplex' })}
      more={
        <>
          <Menu.Divider />
          <Menu.Label>{printers.length === 0 ? text.noPrinters : text.printer}</Menu.Label>
          {names.map((it) => (
            <Menu.Item
              key={it.name}
              fw={it.name === printer ? 700 : 400}
              onClick={() => void choose(it.name)}
            >
              {it.label}
            </Menu.Item>
          ))}
        </>
      }
    />
  )
}
