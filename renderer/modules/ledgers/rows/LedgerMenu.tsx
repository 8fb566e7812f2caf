import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Ledger } from '#shared/modules/ledgers/ledger'
import { useRight } from '../../../app/session'
import { Button } from '../../../components'
import { TakesDialog } from '../intake/TakesDialog'
import { text } from '../ledgers.text'
import { RemoveLedger } from './RemoveLedger'

/** What is seldom wanted: earlier imports, and the ledger's end. */
export function LedgerMenu({ ledger }: { ledger: Ledger }) {
  const may = useRight('ledgers.edit')
  const [open, setOpen] = useState<'takes' | 'remove' | null>(null)
  if (!may) return null
  const close = () => setOpen(null)
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <span>
            <Button icon={<IconChevronDown size={15} stroke={1.5} />}>{text.more}</Button>
          </span>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('takes')}>{text.takes}</Menu.Item>
          <Menu.Item onClick={() => setOpen('remove')}>{text.removeLedger}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'takes' && <TakesDialog id={ledger.id} onClose={close} />}
      {open === 'remove' && <RemoveLedger ledger={ledger} onClose={close} />}
    </>
  )
}
