import { navigate } from 'wouter/use-hash-location'
import type { DuesBranch } from '#shared/modules/members/dues'
import { lastMonth, monthsOf } from '#shared/modules/members/rules-dates'
import { yuanText } from '#shared/values/money'
import { percentOf } from '#shared/values/percent'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { usePagedQuery } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { type Column, CountTabs, DataTable, ErrorNotice, Page, PlainPicker } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { MembersHead } from '../parts/MembersHead'
import { text } from './dues.text'

type Ask = { year: number; until: string; text: string; owing: boolean; unitId: null }

const YEARS_BACK = 5

/** 党费: what branches owe and paid in a year, up to a month. */
export function DuesPage() {
  const month = lastMonth(localToday())
  const whole: Ask = { year: Number(month.slice(0, 4)), until: month, text: '', owing: false, unitId: null }
  const list = useList<Ask>(whole, whole)
  const { ask } = list
  const source = usePagedQuery('members.duesBranches', ask)
  useListStatus(common, source.total, 0)
  return (
    <Page head={<MembersHead room="dues" />}>
      <ListBody>
        <CountTabs<'every' | 'owing'>
          label={text.branches}
          tabs={[
            { key: 'every', label: text.tabs.every },
            { key: 'owing', label: text.tabs.owing },
          ]}
          value={ask.owing ? 'owing' : 'every'}
          onChange={(key) => list.change({ ...ask, owing: key === 'owing' })}
          right={<Narrowing ask={ask} onAsk={list.change} />}
        />
        <ErrorNotice error={source.error} />
        <DataTable<DuesBranch>
          label={text.branches}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.partyId}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(it) => navigate(`/ledgers/members/dues/${it.partyId}?until=${ask.until}`)}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
        <Sums sums={source.answer?.sums} />
      </ListBody>
    </Page>
  )
}

const WORDS = { empty: text.empty, nothing: common.nothing, everything: common.everything }

function Narrowing({ ask, onAsk }: { ask: Ask; onAsk: (ask: Ask) => void }) {
  const now = localToday()
  const thisYear = Number(now.slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, at) => thisYear - at)
  const setYear = (year: number) =>
    onAsk({ ...ask, year, until: year === thisYear ? now.slice(0, 7) : `${year}-12` })
  return (
    <span className={classes.tools}>
      <PlainPicker
        label={text.yearLabel}
        value={String(ask.year)}
        options={years.map((it) => ({ value: String(it), label: text.year(it) }))}
        onChange={(it) => setYear(Number(it) || thisYear)}
      />
      <PlainPicker
        label={text.until}
        value={ask.until}
        options={monthsOf(ask.year).map((value, at) => ({ value, label: text.untilMonth(at + 1) }))}
        onChange={(until) => onAsk({ ...ask, until: until || ask.until })}
      />
      <SearchBox value={ask.text} label={common.search} onChange={(it) => onAsk({ ...ask, text: it })} />
    </span>
  )
}

const { columns: words } = text
const COLUMNS: readonly Column<DuesBranch>[] = [
  { key: 'party', title: words.party, strong: true, render: (it) => it.partyName },
  { key: 'unit', title: words.unit, width: 144, quiet: true, render: (it) => it.unitName },
  { key: 'members', title: words.members, width: 72, align: 'right', render: (it) => it.members },
  {
    key: 'unset',
    title: words.unset,
    width: 72,
    align: 'right',
    render: (it) => <span className={it.unset > 0 ? classes.amber : ''}>{it.unset || common.none}</span>,
  },
  { key: 'due', title: words.due, width: 112, align: 'right', render: (it) => yuanText(it.due) },
  { key: 'paid', title: words.paid, width: 112, align: 'right', render: (it) => yuanText(it.paid) },
  { key: 'rate', title: words.rate, width: 88, align: 'right', render: (it) => rateOf(it) },
  { key: 'owing', title: words.owing, width: 88, align: 'right', render: (it) => it.owing || common.none },
  {
    key: 'long',
    title: words.long,
    width: 88,
    align: 'right',
    render: (it) => <span className={it.long > 0 ? classes.red : ''}>{it.long || common.none}</span>,
  },
]

/** The amounts that it comes of stand beside it. */
function rateOf({ due, paid }: Pick<DuesBranch, 'due' | 'paid'>): string {
  return due === 0 ? common.none : `${percentOf(paid, due, 1)}%`
}

type SumsProps = {
  sums: Pick<DuesBranch, 'members' | 'unset' | 'due' | 'paid' | 'owing' | 'long'> | undefined
}

/** All branches asked for together. */
function Sums({ sums }: SumsProps) {
  if (!sums) return null
  const lines = [
    [text.sums.members, text.people(sums.members)],
    [text.sums.unset, text.people(sums.unset)],
    [text.sums.due, text.yuan(yuanText(sums.due))],
    [text.sums.paid, text.yuan(yuanText(sums.paid))],
    [words.rate, text.rate(yuanText(sums.paid), yuanText(sums.due), rateOf(sums))],
    [text.sums.owing, text.people(sums.owing)],
    [text.sums.long, text.people(sums.long)],
  ]
  return (
    <div className={classes.sums}>
      {lines.map(([label, value]) => (
        <span key={label}>
          {label}
          <strong>{value}</strong>
        </span>
      ))}
    </div>
  )
}
