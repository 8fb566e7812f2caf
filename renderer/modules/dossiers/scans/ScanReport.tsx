import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ScanRefusal } from '#shared/modules/dossiers/scan'
import type { DossierId } from '#shared/values/id'
import { Button, DataTable, EmptyState, Page, PageHead, useArraySource } from '../../../components'
import { refusedColumns } from './scan-columns'
import { NOTHING, type ScanView, scanView } from './scan-state'
import { text } from './scans.text'

type Props = { dossierId: DossierId | null; done: NonNullable<ScanView['done']> }

/** What came of it: how many pages are in, and each one that is not, with the reason. */
export function ScanReport({ dossierId, done }: Props) {
  const [focus, setFocus] = useState(0)
  const { taken, refused } = done
  const leave = (path: string) => {
    scanView.set(NOTHING)
    navigate(path)
  }
  return (
    <Page
      head={
        <PageHead
          title={text.doneTitle}
          facts={text.doneFacts(taken, refused.length)}
          actions={
            <>
              <Button onClick={() => scanView.set(NOTHING)}>{text.more}</Button>
              <Button
                kind="primary"
                first
                onClick={() => leave(dossierId ? `/dossiers/files/${dossierId}` : '/dossiers')}
              >
                {dossierId ? text.openDossier : text.back}
              </Button>
            </>
          }
        />
      }
    >
      <DataTable<ScanRefusal>
        label={text.refusedTable}
        columns={refusedColumns}
        source={useArraySource(refused)}
        rowKey={(it) => `${it.fileName}/${it.filePage}`}
        focus={Math.min(focus, refused.length - 1)}
        onFocus={setFocus}
        empty={<EmptyState>{text.allTaken}</EmptyState>}
      />
    </Page>
  )
}
