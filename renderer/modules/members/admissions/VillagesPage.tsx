import { useState } from 'react'
import type { VillageAdmissions, WarningAsk, WarningSystem } from '#shared/modules/members/admissions'
import { WARNING_ACTS, type WarningAct } from '#shared/modules/members/systems'
import { api } from '../../../api/client'
import { DayField } from '../../../app/DayField'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { type OutputOf, useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { BottomBar, Button, CountTabs, DataTable, EmptyState, ErrorNotice, Page } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { ExportButton } from '../parts/ExportButton'
import { today } from '../parts/today'
import { AdmissionsHead } from './AdmissionsHead'
import { text } from './admissions.text'
import { villageTableColumns } from './village-table-columns'
import { WarningDialog } from './WarningDialog'

/** A tab needs a key of its own; no level is called so. */
const EVERY_LEVEL = '*'

/** Admissions by village and year, with what follows where nobody is admitted. */
export function VillagesPage() {
  const { data: systems, error } = useApiQuery('members.warningSystems', { on: today() })
  if (!systems) return <ErrorNotice error={error} />
  const [system] = systems
  if (system) return <Villages system={system} />
  return (
    <Page head={<AdmissionsHead room="villages" />}>
      <EmptyState>{text.off}</EmptyState>
    </Page>
  )
}

function Villages({ system }: { system: WarningSystem }) {
  const whole: WarningAsk = {
    system: system.key,
    on: today(),
    years: 5,
    text: '',
    unitId: null,
    level: '',
    owed: false,
  }
  const list = useList<WarningAsk>(whole, whole)
  const { ask, keys } = list
  const source = usePagedQuery('members.villageAdmissions', ask)
  const [act, setAct] = useState<WarningAct | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useListStatus(common, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.members.villageAdmissions({ ...ask, ...slice })))
  const subjects = [...keys].map((id) => ({ kind: system.rule.scope.kind, id }))
  return (
    <Page
      head={
        <AdmissionsHead
          room="villages"
          actions={
            <>
              <ExportButton task="members.exportVillages" ask={ask} name={text.villages} />
              <WorkPaperActions
                paper={{ paper: 'admission-villages', ask }}
                label={text.villages}
                name={text.villages}
              />
            </>
          }
        />
      }
      bottom={
        keys.size > 0 && (
          <BottomBar>
            <span>{common.selected(keys.size)}</span>
            {mayEdit &&
              actsOf(system).map((it) => (
                <Button key={it} onClick={() => setAct(it)}>
                  {text.act(WARNING_ACTS[it], keys.size)}
                </Button>
              ))}
            <WorkPaperActions
              paper={{ paper: 'admission-notice', ask: { system: system.key, on: ask.on, ids: [...keys] } }}
              label={text.notice}
              name={text.notice}
              beside
            />
            <Button onClick={list.none} keys="escape">
              {common.unmark}
            </Button>
          </BottomBar>
        )
      }
    >
      <ListBody>
        <Filters ask={ask} onAsk={list.change} answer={source.answer} />
        <ErrorNotice error={source.error} />
        <DataTable<VillageAdmissions>
          label={text.villages}
          columns={villageTableColumns(source.answer?.years ?? [])}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
        <Sums answer={source.answer} basis={system.rule.levels[0]?.basis ?? ''} />
      </ListBody>
      {act && (
        <WarningDialog
          system={system}
          act={act}
          subjects={subjects}
          on={ask.on}
          onClose={() => setAct(null)}
          onDone={list.none}
        />
      )}
    </Page>
  )
}

const WORDS = { empty: text.emptyVillages, nothing: common.nothing, everything: common.everything }

/** Acts that any level asks for, each once. */
function actsOf({ rule }: WarningSystem): WarningAct[] {
  return [...new Set(rule.levels.flatMap((it) => it.acts))]
}

type Answer = OutputOf<'members.villageAdmissions'> | undefined
type FilterProps = { ask: WarningAsk; onAsk: (ask: WarningAsk) => void; answer: Answer }

function Filters({ ask, onAsk, answer }: FilterProps) {
  return (
    <CountTabs<string>
      label={text.level}
      tabs={[
        { key: EVERY_LEVEL, label: text.everyLevel },
        ...(answer?.levels ?? []).map((it) => ({
          key: it.key,
          label: it.label,
          count: it.count,
          tone: it.owed > 0 ? ('red' as const) : undefined,
        })),
      ]}
      value={ask.level || EVERY_LEVEL}
      onChange={(level) => onAsk({ ...ask, level: level === EVERY_LEVEL ? '' : level })}
      right={
        <span className={classes.tools}>
          <DayField
            label={text.on}
            value={ask.on}
            onChange={(on) => /^\d{4}-\d\d-\d\d$/.test(on) && onAsk({ ...ask, on })}
          />
          <SearchBox
            value={ask.text}
            label={text.villageColumns.name}
            onChange={(it) => onAsk({ ...ask, text: it })}
          />
        </span>
      }
    />
  )
}

function Sums({ answer, basis }: { answer: Answer; basis: string }) {
  if (!answer) return null
  return (
    <div className={classes.sums}>
      {answer.years.map((year, at) => (
        <span key={year}>
          {text.year(year)}
          <strong>{text.people(answer.sums[at] ?? 0)}</strong>
        </span>
      ))}
      <span className={classes.quiet}>{basis}</span>
    </div>
  )
}
