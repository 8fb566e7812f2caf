import { useState } from 'react'
import type { VisitRow } from '#shared/modules/matters/contract-counts'
import type { Span } from '#shared/modules/matters/rules-period'
import type { Visits } from '#shared/modules/matters/system'
import type { VillageId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import {
  AreaField,
  type Column,
  DataTable,
  EmptyState,
  type Failure,
  FieldStack,
  FormDialog,
  LinkButton,
  Section,
  showToast,
  TextField,
} from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { tellFailure } from '../tell-failure'

const words = text.counts

type Props = { system: string; visits: Visits; span: Span }

/** Calls on households in the period, the latest first. */
export function VisitSection({ system, visits, span }: Props) {
  const source = usePagedQuery('matters.visits', { system, text: '', ...span })
  const mayEdit = useRight('ledgers.edit')
  const removing = useCommand('matters.removeVisit')
  const [adding, setAdding] = useState(false)
  const [focus, setFocus] = useState(0)
  const remove = async (id: string) => {
    const reply = await removing.run({ id })
    if (!reply.ok) tellFailure(reply)
  }
  const columns = mayEdit ? [...COLUMNS, removeColumn((id) => void remove(id))] : COLUMNS
  return (
    <Section
      title={visits.label}
      facts={words.visitFacts(source.total)}
      action={mayEdit && <LinkButton onClick={() => setAdding(true)}>{words.addVisits}</LinkButton>}
      framed
    >
      <div className={classes.records}>
        <DataTable<VisitRow>
          label={visits.label}
          columns={columns}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          density="dense"
          empty={source.loading ? null : <EmptyState>{words.noVisits}</EmptyState>}
        />
      </div>
      {adding && <VisitDialog system={system} visits={visits} onClose={() => setAdding(false)} />}
    </Section>
  )
}

const COLUMNS: readonly Column<VisitRow>[] = [
  { key: 'on', title: words.visitColumns.on, width: 100, render: (it) => shownDay(it.on) },
  { key: 'town', title: words.visitColumns.town, width: 130, render: (it) => it.townName || text.none },
  { key: 'village', title: words.visitColumns.village, width: 130, render: (it) => it.villageName },
  { key: 'household', title: words.visitColumns.household, strong: true, render: (it) => it.household },
  { key: 'visitor', title: words.visitColumns.visitor, width: 130, render: (it) => it.visitor || text.none },
]

function removeColumn(onRemove: (id: string) => void): Column<VisitRow> {
  return {
    key: 'remove',
    title: '',
    width: 60,
    render: (it) => <LinkButton onClick={() => onRemove(it.id)}>{words.remove}</LinkButton>,
  }
}

function VisitDialog({ system, visits, onClose }: { system: string; visits: Visits; onClose: () => void }) {
  const [village, setVillage] = useState<Subject | null>(null)
  const [on, setOn] = useState(() => localToday())
  const [visitor, setVisitor] = useState('')
  const [lines, setLines] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const adding = useCommand('matters.addVisits')
  const households = lines
    .split(/[\n\t]/u)
    .map((it) => it.trim())
    .filter(Boolean)
  const send = async () => {
    if (!village) return
    const villageId = village.id as VillageId
    const reply = await adding.run({ system, villageId, on, visitor, households })
    if (!reply.ok) return setFailure(reply)
    showToast(words.added(reply.value.added, reply.value.known))
    onClose()
  }
  return (
    <FormDialog
      title={words.addVisits}
      send={words.addVisits}
      ready={village !== null && on !== '' && households.length > 0}
      busy={adding.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FieldStack>
        <SubjectField
          label={words.village}
          name="village"
          scope={visits.scope}
          value={village}
          onChange={setVillage}
        />
        <DayField label={words.on} name="on" value={on} onChange={setOn} />
        <TextField label={words.visitor} name="visitor" value={visitor} onChange={setVisitor} limit={100} />
        <AreaField
          label={words.households}
          name="households"
          value={lines}
          onChange={setLines}
          rule={words.householdsRule}
        />
      </FieldStack>
    </FormDialog>
  )
}
