import { useState } from 'react'
import type { Group, Groups } from '#shared/modules/inspections/group'
import { GROUP_KINDS } from '#shared/modules/inspections/group'
import type { Programme } from '#shared/modules/inspections/system'
import { ListBody } from '../../../app/lists/ListParts'
import { useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  type Failure,
  Page,
  useArraySource,
  useShortcut,
} from '../../../components'
import { InspectionsHead } from '../InspectionsHead'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { GroupDialog } from './GroupDialog'

const words = text.groups

/** Office and groups of a year with their people and areas; what is wrong with the areas stands above. */
export function GroupsPage() {
  return (
    <OfProgramme>
      {(programme, year) => <Bodies key={`${programme.key} ${year}`} programme={programme} year={year} />}
    </OfProgramme>
  )
}

function Bodies({ programme, year }: { programme: Programme; year: number }) {
  const asked = { programme: programme.key, year }
  const { data, error } = useApiQuery('inspections.groups', asked)
  const [open, setOpen] = useState<Group | 'new' | null>(null)
  const [focus, setFocus] = useState(0)
  const [failure, setFailure] = useState<Failure>(null)
  const mayEdit = useRight('ledgers.edit')
  const copy = useCommand('inspections.copyGroups')
  const source = useArraySource(data?.groups ?? [])
  useListStatus({ status: words.status, selected: words.status }, source.total, 0)
  useShortcut('ctrl+n', () => setOpen('new'), { label: words.add, enabled: mayEdit })
  const copyLast = async () => {
    const reply = await copy.run(asked)
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.copied(reply.value.groups))
  }
  return (
    <Page
      head={
        <InspectionsHead
          tab="groups"
          facts={data && words.facts(data.groups.length, data.units)}
          actions={
            <>
              {mayEdit && source.total === 0 && (
                <Button onClick={() => void copyLast()} loading={copy.running}>
                  {words.copy(year - 1)}
                </Button>
              )}
              <WorkPaperActions
                paper={{ paper: 'inspection-groups', ask: asked }}
                label={words.print}
                name={words.print}
                table
              />
              {mayEdit && (
                <Button kind="primary" keys="ctrl+n" onClick={() => setOpen('new')}>
                  {words.add}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <ListBody>
        <ErrorNotice error={failure ?? error} />
        {data && data.groups.length > 0 && <Notices groups={data} hasAreas={programme.areas !== null} />}
        <DataTable<Group>
          label={words.list}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => setOpen(row)}
          empty={data ? <EmptyState>{words.empty}</EmptyState> : null}
          autoFocus
        />
      </ListBody>
      {open && (
        <GroupDialog
          programme={programme}
          year={year}
          group={open === 'new' ? null : open}
          others={data?.groups ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

const SHOWN = 10
const some = (names: readonly string[]) =>
  names.slice(0, SHOWN).join('、') + (names.length > SHOWN ? '…' : '')

/** Towns in no area or in several, and who was not taught. */
function Notices({ groups, hasAreas }: { groups: Groups; hasAreas: boolean }) {
  const { gaps, overlaps, untrained, unknown } = groups
  const sound = gaps.length + overlaps.length === 0
  return (
    <div className={classes.notices}>
      {gaps.length > 0 && (
        <p className={classes.late}>{words.gaps(gaps.length, some(gaps.map((it) => it.unitName)))}</p>
      )}
      {overlaps.length > 0 && (
        <p className={classes.late}>
          {words.overlaps(overlaps.length, some(overlaps.map((it) => it.unitName)))}
        </p>
      )}
      {hasAreas && sound && <p className={classes.quiet}>{words.sound}</p>}
      {untrained.length > 0 && (
        <p className={classes.behind}>
          {words.untrained(untrained.length, some(untrained.map((it) => it.name)))}
        </p>
      )}
      {unknown > 0 && <p className={classes.quiet}>{words.unknown(unknown)}</p>}
    </div>
  )
}

const titles = words.columns
const leads = (row: Group, leading: boolean) =>
  row.members
    .filter((it) => it.leads === leading)
    .map((it) => it.name)
    .join('、') || text.none

const COLUMNS: readonly Column<Group>[] = [
  { key: 'name', title: titles.name, width: 144, strong: true, render: (row) => row.name },
  { key: 'kind', title: titles.kind, width: 80, render: (row) => GROUP_KINDS[row.kind] },
  { key: 'leader', title: titles.leader, width: 112, render: (row) => leads(row, true) },
  { key: 'members', title: titles.members, width: 280, render: (row) => leads(row, false) },
  {
    key: 'area',
    title: titles.area,
    render: (row) => row.units.map((it) => it.name).join('、') || text.none,
  },
  {
    key: 'visits',
    title: titles.visits,
    width: 64,
    align: 'right',
    render: (row) => row.visits || text.none,
  },
]
