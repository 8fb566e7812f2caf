import { useState } from 'react'
import type { VillageAdmissions, WarningAsk, WarningSystem } from '#shared/modules/members/admissions'
import { api } from '../../../api/client'
import { ListBody, Nothing } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { DataTable, EmptyState, ErrorNotice, Page } from '../../../components'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { AdmissionsHead } from './AdmissionsHead'
import { text } from './admissions.text'
import { VillageActs } from './VillageActs'
import { VillageFilters } from './VillageFilters'
import { VillageSums } from './VillageSums'
import { villageTableColumns } from './village-table-columns'
import { YearsDialog } from './YearsDialog'

/** Admissions by village and year, with what follows where nobody is admitted. */
export function VillagesPage() {
  const { data: systems, error } = useApiQuery('members.warningSystems', { on: localToday() })
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
  const whole = wholeOf(system)
  const list = useList<WarningAsk>(whole, whole)
  const { ask, keys } = list
  const source = usePagedQuery('members.villageAdmissions', ask)
  const [typing, setTyping] = useState<readonly string[] | null>(null)
  useListStatus(common, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.members.villageAdmissions({ ...ask, ...slice })))
  const acts = { system, on: ask.on, keys, onNone: list.none, onYears: () => setTyping([...keys]) }
  return (
    <Page head={<VillagesHead ask={ask} />} bottom={keys.size > 0 && <VillageActs {...acts} />}>
      <ListBody>
        <VillageFilters ask={ask} onAsk={list.change} answer={source.answer} />
        <ErrorNotice error={source.error} />
        <DataTable<VillageAdmissions>
          label={text.villages}
          columns={villageTableColumns(source.answer?.years ?? [])}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(it) => setTyping([it.id])}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
        <VillageSums answer={source.answer} system={system} />
      </ListBody>
      {typing && (
        <YearsDialog
          kind={system.rule.scope.kind}
          ids={typing}
          years={source.answer?.years ?? []}
          onClose={() => setTyping(null)}
        />
      )}
    </Page>
  )
}

function VillagesHead({ ask }: { ask: WarningAsk }) {
  return (
    <AdmissionsHead
      room="villages"
      actions={
        <ListActions
          task="members.exportVillages"
          paper="admission-villages"
          ask={ask}
          name={text.villages}
        />
      }
    />
  )
}

const WORDS = { empty: text.emptyVillages, nothing: common.nothing, everything: common.everything }
const YEARS = 5

/** Every village as it stands today. */
function wholeOf({ key }: WarningSystem): WarningAsk {
  return { system: key, on: localToday(), years: YEARS, text: '', unitId: null, level: '', owed: false }
}
