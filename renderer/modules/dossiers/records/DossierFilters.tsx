import { DOSSIER_STATES, type DossierFilter, DossierState } from '#shared/modules/dossiers/dossier'
import { OrganizationId } from '#shared/values/id'
import { SearchBox } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { type CountTab, CountTabs } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { useUnits } from '../../people/people.queries'
import { changeDossierList, type DossierList } from './dossier-list'
import classes from './records.module.css'
import { text } from './records.text'

type Only = DossierFilter['only']

/** What there is to do, with counts over all dossiers; one that a figure elsewhere leads to is shown while it is on. */
export function DossierFilters({ list }: { list: DossierList }) {
  const { data } = useApiQuery('dossiers.dossierCounts', {})
  const tabs = TABS.map(
    ({ key, tone }): CountTab<Only> => ({ key, tone, label: text.only[key], count: data?.[key] }),
  )
  const extra = TABS.some((it) => it.key === list.only)
    ? []
    : [{ key: list.only, label: text.only[list.only], count: data?.[list.only] }]
  return (
    <CountTabs<Only>
      label={text.filters}
      tabs={[...tabs, ...extra]}
      value={list.only}
      onChange={(only) => changeDossierList({ only })}
      right={<Narrowing list={list} />}
    />
  )
}

const TABS: readonly { key: Only; tone?: 'amber' | 'red' }[] = [
  { key: 'all' },
  { key: 'unscanned' },
  { key: 'uneven', tone: 'amber' },
  { key: 'unassigned', tone: 'amber' },
  { key: 'missing' },
  { key: 'damaged', tone: 'red' },
  { key: 'doubtful', tone: 'amber' },
]

function Narrowing({ list }: { list: DossierList }) {
  const { units } = useUnits()
  const states = Object.entries(DOSSIER_STATES).map(([value, label]) => ({ value, label }))
  return (
    <div className={classes.narrow}>
      <div className={classes.pick}>
        <PlainPicker
          label={text.unit}
          value={list.organizationId ?? ''}
          onChange={(id) =>
            changeDossierList({ organizationId: id === '' ? null : OrganizationId.parse(id) })
          }
          options={[
            { value: '', label: text.everyUnit },
            ...units.map((it) => ({ value: it.id as string, label: it.name })),
          ]}
        />
      </div>
      <div className={classes.pick}>
        <PlainPicker
          label={text.state}
          value={list.state ?? ''}
          onChange={(state) => changeDossierList({ state: state === '' ? null : DossierState.parse(state) })}
          options={[{ value: '', label: text.everyState }, ...states]}
        />
      </div>
      <SearchBox
        value={list.text}
        label={text.search}
        onChange={(words) => changeDossierList({ text: words })}
      />
    </div>
  )
}
