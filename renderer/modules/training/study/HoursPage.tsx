import type { HoursRow } from '#shared/modules/training/study'
import type { HoursRule } from '#shared/modules/training/system'
import { listName } from '#shared/values/name-order'
import { ListTools } from '../../../app/lists/ListParts'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { type Column, EmptyState, Page, Segmented } from '../../../components'
import { openPerson } from '../../people/people.queries'
import { TrainingHead } from '../TrainingHead'
import { text } from '../training.text'
import { useYear } from '../year'

const words = text.hours

/** Whose hours of a year fall short of what a rule asks. */
export function HoursPage() {
  const year = useYear()
  const { data: systems } = useApiQuery('training.trainingSystems', { on: `${year}-12-31` })
  const rules = (systems ?? []).flatMap((it) => it.hours.map((rule) => ({ system: it.key, rule })))
  const [first] = rules
  if (!systems) return null
  if (!first)
    return (
      <Page head={<TrainingHead tab="hours" />}>
        <EmptyState>{words.noRule}</EmptyState>
      </Page>
    )
  return <Hours key={year} year={year} rules={rules} />
}

type Rules = readonly { system: string; rule: HoursRule }[]

function Hours({ year, rules }: { year: number; rules: Rules }) {
  const begin = { text: '', short: true, at: 0 }
  const list = useList(begin, { ...begin, short: false })
  const { at, ...ask } = list.ask
  const chosen = rules[at] ?? (rules[0] as Rules[number])
  const source = usePagedQuery('training.studyHours', {
    year,
    system: chosen.system,
    rule: chosen.rule.key,
    ...ask,
  })
  const { people = 0, short = 0 } = source.answer ?? {}
  useListStatus(text, source.total, 0)
  return (
    <Page
      head={
        <>
          <TrainingHead
            tab="hours"
            facts={words.facts(people, short)}
            tools={<ListSearch list={list} label={text.search} />}
          />
          <ListTools>
            {rules.length > 1 && (
              <Segmented
                label={words.rule}
                value={String(at)}
                onChange={(value) => list.change({ ...list.ask, at: Number(value) })}
                options={rules.map((it, index) => ({ value: String(index), label: it.rule.label }))}
              />
            )}
            <Segmented
              label={words.scope}
              value={ask.short ? 'short' : 'every'}
              onChange={(value) => list.change({ ...list.ask, short: value === 'short' })}
              options={[
                { value: 'short', label: words.short },
                { value: 'every', label: words.every },
              ]}
            />
            <span title={chosen.rule.basis}>
              {chosen.rule.label}
              {text.gap}
              {words.owed(chosen.rule.hours, chosen.rule.local)}
            </span>
          </ListTools>
        </>
      }
    >
      <ListTable<HoursRow, { text: string; short: boolean; at: number }>
        label={words.list}
        columns={COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.personId}
        onOpen={(row) => openPerson(row.personId)}
        words={{ empty: words.empty, nothing: words.empty, everything: text.everything }}
      />
    </Page>
  )
}

const titles = words.columns
const COLUMNS: readonly Column<HoursRow>[] = [
  { key: 'name', title: titles.name, width: 96, strong: true, render: (row) => listName(row.name) },
  { key: 'unit', title: titles.unit, render: (row) => row.unitName || text.none },
  {
    key: 'classes',
    title: titles.classes,
    width: 88,
    align: 'right',
    render: (row) => row.classes || text.none,
  },
  { key: 'hours', title: titles.hours, width: 72, align: 'right', render: (row) => row.hours || text.none },
  { key: 'owed', title: titles.owed, width: 72, align: 'right', render: (row) => row.owed },
  {
    key: 'lacking',
    title: titles.lacking,
    width: 72,
    align: 'right',
    render: (row) => Math.max(0, row.owed - row.hours) || text.none,
  },
]
