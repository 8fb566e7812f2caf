import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { YearSwitch } from '../../app/lists/YearSwitch'
import { CountTabs, PageHead, PlainPicker } from '../../components'
import { text } from './inspections.text'
import { changePlace, useProgramme } from './programme'

const TABS = {
  coverage: '/ledgers/inspections',
  plan: '/ledgers/inspections/plan',
  visits: '/ledgers/inspections/visits',
  findings: '/ledgers/inspections/findings',
  groups: '/ledgers/inspections/groups',
} as const
export type InspectionTab = keyof typeof TABS

type Props = {
  tab: InspectionTab
  facts?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  /** Narrowing of the list, right of the tabs. */
  tools?: ReactNode
}

/** What every page of an inspection begins with: which year, which part of it, what can be done there. */
export function InspectionsHead({ tab, facts, note, actions, tools }: Props) {
  const { programmes, programme, year } = useProgramme()
  return (
    <>
      <PageHead
        title={programme?.title ?? text.title}
        facts={facts}
        note={note}
        actions={
          <>
            {programmes.length > 1 && (
              <PlainPicker
                label={text.programme}
                value={programme?.key ?? ''}
                onChange={(key) => key !== '' && changePlace({ programme: key })}
                options={programmes.map((it) => ({ value: it.key, label: it.title }))}
              />
            )}
            <YearSwitch value={year} onChange={(next) => changePlace({ year: next })} />
            {actions}
          </>
        }
      />
      <CountTabs
        label={text.tabsLabel}
        tabs={(Object.keys(TABS) as InspectionTab[]).map((key) => ({ key, label: text.tabs[key] }))}
        value={tab}
        onChange={(key) => navigate(TABS[key])}
        right={tools}
      />
    </>
  )
}
