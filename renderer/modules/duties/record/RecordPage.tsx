import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type DutyEvent, EVENT_STATES } from '#shared/modules/duties/event'
import type { DutyEventId } from '#shared/values/id'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { Button, ConfirmDialog, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { boardAddress, useBoards } from '../use-board'
import { RecordForm } from './RecordForm'
import { text } from './record.text'
import { useRecord } from './use-record'

/** One record or plan, to be read, carried on, printed. */
export function RecordPage({ id }: { id: DutyEventId }) {
  const { data, error } = useApiQuery('duties.record', { id })
  if (!data) return <ErrorNotice error={error} />
  return <OneRecord key={data.version} kept={data} />
}

function OneRecord({ kept }: { kept: DutyEvent }) {
  const mayEdit = useRight('ledgers.edit')
  const { data: systems } = useBoards()
  const boards = systems?.find((it) => it.system === kept.draft.system)?.boards ?? []
  const board = boards.find((it) => it.kinds.some((one) => one.key === kept.draft.kind))
  const kind = board?.kinds.find((it) => it.key === kept.draft.kind)
  const record = useRecord(kept.draft, kept)
  const [removing, setRemoving] = useState(false)
  const name = `${kept.subject.name} ${kept.kindLabel}`
  const back = boardAddress(kept.draft.system, board?.key ?? '')
  useShortcut('ctrl+s', () => void record.send(), { label: text.save, enabled: mayEdit })
  useShortcut('escape', () => navigate(back))
  if (!kind) return null
  return (
    <Page
      head={
        <PageHead
          title={name}
          facts={EVENT_STATES[kept.state]}
          actions={
            <>
              {mayEdit && <Button onClick={() => setRemoving(true)}>{text.remove}</Button>}
              <WorkPaperActions
                paper={{ paper: 'duty-record', ask: { ids: [kept.id] } }}
                label={text.recordSheet}
                name={`${name}${text.recordSheet}`}
              />
              {mayEdit && (
                <Button
                  kind="primary"
                  keys="ctrl+s"
                  loading={record.saving}
                  onClick={() => void record.send()}
                >
                  {text.save}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <RecordForm id={kept.id} kind={kind} record={record} readOnly={!mayEdit} />
      {removing && <RemoveDialog kept={kept} name={name} back={back} onClose={() => setRemoving(false)} />}
    </Page>
  )
}

type RemoveProps = { kept: DutyEvent; name: string; back: string; onClose: () => void }

function RemoveDialog({ kept, name, back, onClose }: RemoveProps) {
  const { run, running } = useCommand('duties.remove')
  const remove = async () => {
    const reply = await run({ id: kept.id, version: kept.version })
    if (!reply.ok) return onClose()
    tellDone(text.removed)
    navigate(back)
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(name)}
      confirm={text.remove}
      danger
      busy={running}
      consequence={text.removeWords}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  )
}
