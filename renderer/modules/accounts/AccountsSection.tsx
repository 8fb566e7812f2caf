import { useState } from 'react'
import type { Account } from '#shared/platform/accounts/contract'
import { ROLES } from '#shared/security/roles'
import { listName } from '#shared/values/name-order'
import { useApiQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import { whenWords } from '../../app/when'
import {
  BottomBar,
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  useArraySource,
  useShortcut,
} from '../../components'
import { AccountDialog } from './AccountDialog'
import { text } from './accounts.text'

const NO_ACCOUNTS: readonly Account[] = []

const COLUMNS: readonly Column<Account>[] = [
  { key: 'name', title: text.columns.name, width: 96, strong: true, render: (it) => listName(it.name) },
  { key: 'section', title: text.columns.section, width: 128, render: (it) => it.section || text.none },
  {
    key: 'person',
    title: text.columns.person,
    width: 96,
    quiet: true,
    render: (it) => (it.personName === '' ? text.none : listName(it.personName)),
  },
  {
    key: 'roles',
    title: text.columns.roles,
    render: (it) => it.roles.map((role) => ROLES[role].label).join(text.comma),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 72,
    render: (it) => (it.disabled ? text.disabled : text.enabled),
  },
  {
    key: 'lastSignIn',
    title: text.columns.lastSignIn,
    width: 152,
    quiet: true,
    render: (it) => (it.lastSignInAt ? whenWords(it.lastSignInAt) : text.never),
  },
  {
    key: 'created',
    title: text.columns.created,
    width: 152,
    quiet: true,
    render: (it) => whenWords(it.createdAt),
  },
]

/** Who may sign in, and as what. Enter changes the account in work. */
export function AccountsSection() {
  const { data, error } = useApiQuery('accounts.list', {})
  const accounts = data ?? NO_ACCOUNTS
  const [focus, setFocus] = useState(0)
  const [dialog, setDialog] = useState<Account | 'new' | null>(null)
  const source = useArraySource(accounts)
  const account = accounts[focus]
  const add = () => setDialog('new')
  useShortcut('ctrl+n', add, { label: text.add })
  useStatus([text.count(accounts.length)])
  return (
    <Page
      bottom={
        <BottomBar kind="commit">
          <Button kind="primary" keys="ctrl+n" onClick={add}>
            {text.add}
          </Button>
          <Button keys="enter" onClick={() => account && setDialog(account)} disabled={!account}>
            {text.change}
          </Button>
        </BottomBar>
      }
    >
      {error && <ErrorNotice error={error} />}
      <DataTable
        label={text.tableLabel}
        columns={COLUMNS}
        source={source}
        rowKey={(it) => it.id}
        focus={focus}
        onFocus={setFocus}
        onOpen={setDialog}
        isQuiet={(it) => it.disabled}
        empty={data && <EmptyState>{text.empty}</EmptyState>}
        autoFocus
      />
      {dialog && <AccountDialog account={dialog === 'new' ? null : dialog} onClose={() => setDialog(null)} />}
    </Page>
  )
}
