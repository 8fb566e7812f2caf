import { useState } from 'react'
import { type Enterprise, EnterpriseAsk } from '#shared/modules/organizations/village'
import { ListBody, Nothing } from '../../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../../app/lists/use-list'
import { usePagedQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { DataTable, ErrorNotice, Page, useShortcut } from '../../../../components'
import { enterpriseText as text } from '../villages/villages.text'
import { EnterpriseDialog } from './EnterpriseDialog'
import { EnterprisesHead } from './EnterprisesHead'
import { ENTERPRISE_COLUMNS } from './enterprise-columns'

const EVERYTHING = EnterpriseAsk.parse({})

/** 两新组织 and how the party reaches them: 两个覆盖 with numerator and denominator. */
export function EnterprisesPage() {
  const list = useList<EnterpriseAsk>(EVERYTHING, EVERYTHING)
  const [open, setOpen] = useState<{ row: Enterprise | null } | null>(null)
  const source = usePagedQuery('organizations.enterprises', list.ask)
  const mayEdit = useRight('organizations.edit')
  useShortcut('ctrl+n', () => setOpen({ row: null }), { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, 0)
  return (
    <Page
      head={
        <EnterprisesHead
          ask={list.ask}
          onAsk={list.change}
          onAdd={mayEdit ? () => setOpen({ row: null }) : undefined}
        />
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<Enterprise>
          label={text.list}
          columns={ENTERPRISE_COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {open && <EnterpriseDialog row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}
