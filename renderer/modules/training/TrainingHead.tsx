import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { YearSwitch } from '../../app/lists/YearSwitch'
import { CountTabs, PageHead } from '../../components'
import { text } from './training.text'
import { changeYear, useYear } from './year'

const TABS = {
  classes: '/ledgers/training',
  plan: '/ledgers/training/plan',
  marks: '/ledgers/training/marks',
  hours: '/ledgers/training/hours',
  sites: '/ledgers/training/sites',
  lecturers: '/ledgers/training/lecturers',
  tests: '/ledgers/training/tests',
} as const
export type TrainingTab = keyof typeof TABS

type Props = {
  tab: TrainingTab
  facts?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  tools?: ReactNode
  yearless?: boolean
}

/** What every page of training begins with: which part, of which year, what can be done there. */
export function TrainingHead({ tab, facts, note, actions, tools, yearless }: Props) {
  const year = useYear()
  return (
    <>
      <PageHead
        title={text.title}
        facts={facts}
        note={note}
        actions={
          <>
            {!yearless && <YearSwitch value={year} onChange={changeYear} />}
            {actions}
          </>
        }
      />
      <CountTabs
        label={text.tabsLabel}
        tabs={(Object.keys(TABS) as TrainingTab[]).map((key) => ({ key, label: text.tabs[key] }))}
        value={tab}
        onChange={(key) => navigate(TABS[key])}
        right={tools}
      />
    </>
  )
}
