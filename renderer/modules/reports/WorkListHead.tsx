import { sharesOf } from '#shared/modules/reports/rules-workbench'
import type { WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { SearchBox } from '../../app/lists/ListParts'
import { WorkPaperActions } from '../../app/papers/WorkPaperActions'
import { type CountTab, CountTabs, LinkButton, PageHead, Segmented } from '../../components'
import { PlainPicker } from '../../components/PlainPicker'
import { namesOf } from './names-of'
import classes from './reports.module.css'
import { text } from './reports.text'
import type { WorkView } from './work-view'

type HeadProps = {
  view: WorkView
  all: readonly WorkItem[]
  onChange: (part: Partial<WorkView>) => void
}

/** What narrows the list of matters, and its paper. */
export function WorkListHead({ view, all, onChange }: HeadProps) {
  const count = (state: DueState) => all.filter((it) => it.state === state).length
  const tabs: readonly CountTab<DueState | 'all'>[] = [
    { key: 'all', label: text.tabs.all, count: all.length },
    { key: 'overdue', label: text.tabs.overdue, count: count('overdue'), tone: 'red' },
    { key: 'due', label: text.tabs.due, count: count('due') },
    { key: 'waiting', label: text.tabs.waiting, count: count('waiting') },
  ]
  return (
    <>
      <PageHead
        title={text.everyTitle}
        actions={
          <>
            <Segmented<WorkView['whose']>
              label={text.whoseLabel}
              value={view.whose}
              onChange={(whose) => onChange({ whose })}
              options={(['mine', 'section', 'all'] as const).map((it) => ({
                value: it,
                label: text.whose[it],
              }))}
            />
            <WorkPaperActions
              paper={{ paper: 'work-list', ask: view }}
              label={text.paper}
              name={text.paper}
              table
            />
          </>
        }
      />
      <CountTabs<DueState | 'all'>
        label={text.tabsLabel}
        tabs={tabs}
        value={view.state ?? 'all'}
        onChange={(state) => onChange({ state: state === 'all' ? null : state })}
        right={<Filters view={view} all={all} onChange={onChange} />}
      />
    </>
  )
}

const AHEADS = ['30', '90', '365'] as const

function Filters({ view, all, onChange }: HeadProps) {
  return (
    <>
      {view.day !== '' && (
        <LinkButton onClick={() => onChange({ day: '' })}>
          {text.dayFilter(view.day)} {text.dropDay}
        </LinkButton>
      )}
      <span className={classes.filter}>
        <PlainPicker
          label={text.systemFilter}
          value={view.system}
          onChange={(system) => onChange({ system })}
          options={namesOf(all, (it) => it.system)}
          placeholder={text.anySystem}
        />
      </span>
      <span className={classes.filter}>
        <PlainPicker
          label={text.unitFilter}
          value={view.unit ?? ''}
          onChange={(unit) => onChange({ unit: unit === '' ? null : unit })}
          options={namesOf(all.flatMap(sharesOf), (it) => it.unitName).filter((it) => it !== '')}
          placeholder={text.anyUnit}
        />
      </span>
      <Segmented<(typeof AHEADS)[number]>
        label={text.aheadLabel}
        value={AHEADS.find((it) => Number(it) === view.ahead) ?? '365'}
        onChange={(ahead) => onChange({ ahead: Number(ahead) })}
        options={AHEADS.map((it) => ({ value: it, label: text.aheads[it] }))}
        small
      />
      <SearchBox value={view.text} label={text.search} onChange={(words) => onChange({ text: words })} />
    </>
  )
}
