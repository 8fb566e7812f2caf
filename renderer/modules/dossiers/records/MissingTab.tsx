import { useState } from 'react'
import type { Missing } from '#shared/modules/dossiers/loose'
import type { DossierId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { DataTable, EmptyState, ErrorNotice } from '../../../components'
import { MissingDialog } from '../desk/MissingDialog'
import { missingColumns } from '../desk/missing-columns'
import { text } from './records.text'

/** 欠缺: what this dossier still lacks and what has been chased or closed. */
export function MissingTab({ dossierId }: { dossierId: DossierId }) {
  const source = usePagedQuery('dossiers.missing', { dossierId })
  const [focus, setFocus] = useState(0)
  const [open, setOpen] = useState<Missing | null>(null)
  return (
    <ListBody>
      <ErrorNotice error={source.error} />
      <DataTable<Missing>
        label={text.tabs.missing}
        columns={missingColumns(todayPartial(new Date()))}
        source={source}
        rowKey={(row) => row.id}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        onOpen={setOpen}
        isQuiet={(row) => row.state === 'closed' || row.state === 'waived'}
        empty={source.loading ? null : <EmptyState>{text.noneMissing}</EmptyState>}
        autoFocus
      />
      {open && <MissingDialog row={open} onClose={() => setOpen(null)} />}
    </ListBody>
  )
}
