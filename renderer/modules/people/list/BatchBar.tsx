import { Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useRight } from '../../../app/session'
import { BottomBar, Button, KeyCap, LinkButton } from '../../../components'
import { MOST_RECORDS } from '../duplicates/open-merge'
import { text } from '../people.text'
import { ExportItems } from './ExportItems'
import type { ListActs } from './use-list-acts'

type BatchBarProps = {
  count: number
  total: number
  acts: ListActs
  onBatchEdit: () => void
  onAddToList: () => void
  /** Null where no 名单 is in sight. */
  onLeaveList: (() => void) | null
  onAll: () => void
  onNone: () => void
}

/** What can be done with the marked people. */
export function BatchBar(props: BatchBarProps) {
  const { count, total, acts, onBatchEdit, onAddToList, onLeaveList, onAll, onNone } = props
  const mayEdit = useRight('people.edit')
  const mayExport = useRight('people.export')
  const mayRemove = useRight('people.remove')
  return (
    <BottomBar
      right={
        <>
          {count < total && <LinkButton onClick={onAll}>{text.selectAll(total)}</LinkButton>}
          <LinkButton quiet onClick={onNone}>
            {text.unselect}
          </LinkButton>
          <KeyCap keys="escape" />
        </>
      }
    >
      <strong>{text.selected(count)}</strong>
      {mayEdit && (
        <Button small keys="f6" onClick={onBatchEdit}>
          {text.batchEdit}
        </Button>
      )}
      <Button small onClick={onAddToList}>
        {text.addToList}
      </Button>
      {onLeaveList && (
        <Button small onClick={onLeaveList}>
          {text.leaveList}
        </Button>
      )}
      <Button small keys="ctrl+p" icon={<IconPrinter size={15} stroke={1.5} />} onClick={acts.print}>
        {text.form}
      </Button>
      {mayExport && (
        <BarMenu label={text.export}>
          <ExportItems onExport={acts.exportMarked} />
        </BarMenu>
      )}
      {mayEdit && count >= 2 && count <= MOST_RECORDS && (
        <Button small onClick={acts.merge}>
          {text.merge}
        </Button>
      )}
      {mayRemove && (
        <Button small onClick={acts.remove}>
          {text.remove}
        </Button>
      )}
    </BottomBar>
  )
}

function BarMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu position="top-start" returnFocus>
      <Menu.Target>
        <span>
          <Button small>
            {label}
            <IconChevronDown size={14} stroke={1.5} />
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
