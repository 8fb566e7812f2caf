import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/inspections/system'
import { FINDING_STATES, type Finding, type FindingState } from '#shared/modules/inspections/visit'
import type { FindingId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useCommand, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { BottomBar, Button, CountTabs, ErrorNotice, type Failure, Page } from '../../../components'
import { InspectionsHead } from '../InspectionsHead'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { FINDING_COLUMNS } from './finding-columns'

const words = text.findings

/** Every problem that a year's visits found, and what became of it. */
export function FindingsPage() {
  return (
    <OfProgramme>
      {(programme, year) => <Findings key={`${programme.key} ${year}`} programme={programme} year={year} />}
    </OfProgramme>
  )
}

type Ask = { text: string; state: FindingState | null }
const EVERY: Ask = { text: '', state: null }

function Findings({ programme, year }: { programme: Programme; year: number }) {
  const list = useList<Ask>(EVERY, EVERY)
  const { ask, keys } = list
  const asked = { programme: programme.key, year, ...ask }
  const source = usePagedQuery('inspections.findings', asked)
  const counts = source.answer?.counts
  const mayEdit = useRight('ledgers.edit')
  useListStatus({ status: words.status, selected: words.selected }, source.total, keys.size)
  return (
    <Page
      head={
        <>
          <InspectionsHead
            tab="findings"
            facts={words.facts(source.total)}
            actions={
              <WorkPaperActions
                paper={{ paper: 'inspection-findings', ask: asked }}
                label={words.print}
                name={words.print}
                table
              />
            }
            tools={<ListSearch list={list} label={text.search} />}
          />
          <CountTabs
            label={words.states}
            tabs={[
              { key: 'all', label: words.all },
              ...(['open', 'handed', 'settled'] as const).map((key) => ({
                key,
                label: FINDING_STATES[key],
                count: counts?.[key],
              })),
            ]}
            value={ask.state ?? 'all'}
            onChange={(state) =>
              list.change({ ...ask, state: state === 'all' ? null : (state as FindingState) })
            }
          />
        </>
      }
      bottom={mayEdit && keys.size > 0 && <HandBar keys={keys} onNone={list.none} />}
    >
      <ListTable<Finding, Ask>
        label={words.list}
        columns={FINDING_COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate(`/ledgers/inspections/visits/${row.visitId}`)}
        everyKey={() => everyKey(source.total, (slice) => api.inspections.findings({ ...asked, ...slice }))}
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
    </Page>
  )
}

function HandBar({ keys, onNone }: { keys: ReadonlySet<string>; onNone: () => void }) {
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('inspections.handFindings')
  const hand = async () => {
    const reply = await run({ ids: [...keys] as FindingId[] })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    tellDone(words.handed(reply.value.handed))
    onNone()
  }
  return (
    <BottomBar
      right={
        <Button kind="primary" loading={running} onClick={() => void hand()}>
          {words.hand(keys.size)}
        </Button>
      }
    >
      {words.selected(keys.size)}
      <ErrorNotice error={failure} />
    </BottomBar>
  )
}
