import { Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import type { PersonId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import { BottomBar, Button, KeyCap, LinkButton } from '../../../components'
import { text } from '../people.text'
import type { ExportFormat, ExportTarget } from './use-export'

type BatchBarProps = {
  ids: readonly PersonId[]
  total: number
  onForms: () => void
  onExport: (format: ExportFormat, target: ExportTarget) => void
  onRemove: () => void
  onAll: () => void
  onNone: () => void
}

/** What can be done with the marked people. */
export function BatchBar({ ids, total, onForms, onExport, onRemove, onAll, onNone }: BatchBarProps) {
  const mayExport = useRight('people.export')
  const mayRemove = useRight('people.remove')
  return (
    <BottomBar
      right={
        <>
          {ids.length < total && <LinkButton onClick={onAll}>{text.selectAll(total)}</LinkButton>}
          <LinkButton quiet onClick={onNone}>
            {text.unselect}
          </LinkButton>
          <KeyCap keys="escape" />
        </>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      <Button small keys="ctrl+p" icon={<IconPrinter size={15} stroke={1.5} />} onClick={onForms}>
        {text.form}
      </Button>
      {mayExport && <ExportMenu label={text.exportLrmx} onExport={(target) => onExport('lrmx', target)} />}
      {mayExport && <ExportMenu label={text.exportLrm} onExport={(target) => onExport('lrm', target)} />}
      {mayRemove && (
        <Button small onClick={onRemove}>
          {text.remove}
        </Button>
      )}
    </BottomBar>
  )
}

function ExportMenu({ label, onExport }: { label: string; onExport: (target: ExportTarget) => void }) {
  return (
    <Menu position="top-start" returnFocus>
      <Menu.Target>
        <span>
          <Button small icon={<IconChevronDown size={15} stroke={1.5} />}>
            {label}
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onExport('folder')}>{text.toFolder}</Menu.Item>
        <Menu.Item onClick={() => onExport('zip')}>{text.toZip}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
