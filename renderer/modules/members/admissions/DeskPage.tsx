import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { AdmissionFilter, type AdmissionRow } from '#shared/modules/members/admissions'
import { dotted } from '#shared/modules/members/rules-dates'
import type { ProcedureCaseId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { type OutputOf, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  BottomBar,
  Button,
  type Column,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PlainPicker,
} from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { AdmissionsHead } from './AdmissionsHead'
import { text } from './admissions.text'
import { EnrolDialog } from './EnrolDialog'

const EVERY = AdmissionFilter.parse({})
/** A tab needs a key of its own; no stage is called so. */
const EVERY_STAGE = '*'

/** 发展党员 by stage: where every case stands, and what the register does not know yet. */
export function DeskPage() {
  const [search] = useSearchParams()
  const toEnrol = search.get('only') === 'enrol'
  const list = useList<AdmissionFilter>(toEnrol ? { ...EVERY, only: 'enrol' } : EVERY, EVERY)
  const { ask, keys } = list
  const source = usePagedQuery('members.admissions', ask)
  const mayEdit = useRight('ledgers.edit')
  useListStatus(common, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.members.admissions({ ...ask, ...slice })))
  return (
    <Page
      head={<DeskHead ask={ask} onAsk={list.change} answer={source.answer} />}
      bottom={mayEdit && keys.size > 0 && <EnrolBar keys={keys} onNone={list.none} />}
    >
      <ListBody>
        <Filters ask={ask} onAsk={list.change} answer={source.answer} />
        <ErrorNotice error={source.error} />
        <DataTable<AdmissionRow>
          label={text.desk}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(it) => navigate(`/ledgers/procedures/case/${it.id}`)}
          {...(ask.only === 'enrol'
            ? { selection: { keys, onChange: list.setKeys, onAll: () => void all() } }
            : {})}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

const WORDS = { empty: text.empty, nothing: common.nothing, everything: common.everything }
type FilterProps = {
  ask: AdmissionFilter
  onAsk: (ask: AdmissionFilter) => void
  answer: OutputOf<'members.admissions'> | undefined
}
const ONLY: readonly AdmissionFilter['only'][] = ['', 'overdue', 'troubled', 'enrol']

/** What is to be looked at stands in the head: the stages take the whole line below it. */
function DeskHead({ ask, onAsk, answer }: FilterProps) {
  const mayEdit = useRight('ledgers.edit')
  return (
    <AdmissionsHead
      room="desk"
      actions={
        <>
          <PlainPicker
            label={text.onlyLabel}
            value={ask.only}
            options={ONLY.map((value) => ({
              value,
              label: text.only[value],
              hint: value === 'enrol' ? String(answer?.toEnrol ?? 0) : undefined,
            }))}
            placeholder={text.onlyLabel}
            onChange={(it) => onAsk({ ...ask, only: it as AdmissionFilter['only'] })}
          />
          {mayEdit && (
            <>
              <Button onClick={() => navigate('/ledgers/members/intake')}>{text.import}</Button>
              <Button onClick={() => navigate('/ledgers/procedures')}>{text.start}</Button>
            </>
          )}
        </>
      }
    />
  )
}

function Filters({ ask, onAsk, answer }: FilterProps) {
  return (
    <CountTabs<string>
      label={text.desk}
      tabs={[
        { key: EVERY_STAGE, label: text.everyStage },
        ...(answer?.stages ?? []).map((it) => ({
          key: it.stage,
          label: it.title,
          count: it.count,
          tone: it.overdue > 0 ? ('red' as const) : undefined,
        })),
      ]}
      value={ask.stage || EVERY_STAGE}
      onChange={(stage) => onAsk({ ...ask, stage: stage === EVERY_STAGE ? '' : stage })}
      right={
        <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
      }
    />
  )
}

function EnrolBar({ keys, onNone }: { keys: ReadonlySet<string>; onNone: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <BottomBar>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {text.enrol(keys.size)}
      </Button>
      <Button onClick={onNone} keys="escape">
        {common.unmark}
      </Button>
      {open && (
        <EnrolDialog ids={[...keys] as ProcedureCaseId[]} onDone={onNone} onClose={() => setOpen(false)} />
      )}
    </BottomBar>
  )
}

const { columns: words } = text
const COLUMNS: readonly Column<AdmissionRow>[] = [
  { key: 'name', title: words.name, width: 88, strong: true, render: (it) => it.name },
  { key: 'party', title: words.party, width: 200, render: (it) => it.partyName },
  { key: 'stage', title: words.stage, width: 176, from: 1200, quiet: true, render: (it) => it.stageTitle },
  { key: 'step', title: words.step, render: (it) => it.stepTitle },
  { key: 'began', title: words.began, width: 96, render: (it) => dotted(it.beganOn) },
  { key: 'admitted', title: words.admitted, width: 96, render: (it) => dotted(it.admittedOn) },
  { key: 'converted', title: words.converted, width: 96, from: 1400, render: (it) => dotted(it.convertedOn) },
  {
    key: 'due',
    title: words.due,
    width: 96,
    render: (it) => <span className={it.overdue ? classes.red : ''}>{dotted(it.dueOn)}</span>,
  },
  {
    key: 'troubles',
    title: words.troubles,
    width: 56,
    align: 'right',
    render: (it) => <span className={it.troubles > 0 ? classes.amber : ''}>{it.troubles || text.none}</span>,
  },
]
