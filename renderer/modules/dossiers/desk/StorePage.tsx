import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { refuse } from '#shared/ipc/reply'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { Button, DataTable, EmptyState, ErrorNotice, LinkButton, Page, PageHead } from '../../../components'
import { StoreFacts } from './StoreFacts'
import { text } from './store.text'
import { type DamagedPage, damagedColumns } from './store-columns'
import { useStoreWork } from './use-store-work'

/** The files of the scanned pages: how many, when they were last verified, which are damaged and how to mend them. */
export function StorePage() {
  const source = usePagedQuery('dossiers.storeState', {})
  const work = useStoreWork()
  const [focus, setFocus] = useState(0)
  const { answer } = source
  const open = (it: DamagedPage) =>
    navigate(`/dossiers/files/${it.dossierId}?material=${it.materialId ?? ''}&page=${it.pageId}`)
  const absent = answer && answer.files > 0 && !answer.folder.there
  useStatus(answer && !absent ? [text.status(source.total)] : [])
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={answer && text.facts(answer.files, answer.bytes)}
          actions={<Actions work={work} damaged={answer?.damaged ?? 0} />}
        />
      }
    >
      <ListBody>
        {answer && <StoreFacts state={answer} work={work} />}
        <ErrorNotice
          error={
            source.error ??
            work.error ??
            (absent
              ? refuse('damaged', text.absent(answer.folder.name), { remedy: text.absentRemedy })
              : null)
          }
        />
        <DataTable<DamagedPage>
          label={text.table}
          columns={damagedColumns}
          source={source}
          rowKey={(it) => it.pageId}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={open}
          empty={answer && !absent ? <Nothing files={answer.files} /> : null}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

function Actions({ work, damaged }: { work: ReturnType<typeof useStoreWork>; damaged: number }) {
  const mayEdit = useRight('dossiers.edit')
  if (!mayEdit) return null
  return (
    <>
      {damaged > 0 && (
        <Button onClick={() => void work.mend()} disabled={work.running}>
          {text.mend}
        </Button>
      )}
      <Button kind="primary" onClick={() => void work.verify()} disabled={work.running}>
        {text.verify}
      </Button>
    </>
  )
}

function Nothing({ files }: { files: number }) {
  if (files > 0) return <EmptyState>{text.sound}</EmptyState>
  return (
    <EmptyState>
      {text.none}
      <LinkButton onClick={() => navigate('/dossiers/scans')}>{text.toScans}</LinkButton>
    </EmptyState>
  )
}
