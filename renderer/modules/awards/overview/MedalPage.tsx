import { useState } from 'react'
import type { MedalRow } from '#shared/modules/awards/overview'
import type { PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { api } from '../../../api/client'
import { type InputOf, useApiQuery, usePagedQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { DataTable, EmptyState, ErrorNotice, Page, PageHead } from '../../../components'
import { DayInput } from '../../evaluations/cases/DayInput'
import { openPerson } from '../../people/people.queries'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { MEDAL_COLUMNS } from './medal-columns'
import classes from './overview.module.css'
import { medalText as text } from './overview.text'

/** Members whose standing reaches the years of the medal by a day, ready to print. */
export function MedalPage() {
  const { data, error } = useApiQuery('awards.awardStandards', {})
  return data ? (
    <Members standard={data.medalYears} source={data.medalSource} />
  ) : (
    <ErrorNotice error={error} />
  )
}

type MembersProps = { standard: number; source: string }

function Members({ standard, source: rule }: MembersProps) {
  const [ask, setAsk] = useState({ on: todayPartial(new Date()) as string, from: '', years: standard })
  const source = usePagedQuery('awards.medalMembers', ask)
  const [focus, setFocus] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const personIds = [...chosen] as PersonId[]
  const change = (part: Partial<typeof ask>) => {
    setAsk({ ...ask, ...part })
    setFocus(0)
    setChosen(new Set())
  }
  useStatus([text.status(source.total, chosen.size), text.basis])
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={text.facts(source.total, ask.years)}
            actions={
              source.total > 0 && (
                <AwardPaperActions
                  paper={{ paper: 'medal', ...ask, personIds }}
                  name={text.paperName(ask.on, ask.years)}
                />
              )
            }
            low
          />
          <div className={classes.tools}>
            <DayInput
              label={text.on}
              value={ask.on}
              placeholder=""
              onChange={(on) => on !== '' && change({ on })}
            />
            <YearsInput value={ask.years} onChange={(years) => change({ years })} />
            <DayInput
              label={text.from}
              value={ask.from}
              placeholder={text.fromPlaceholder}
              onChange={(from) => change({ from })}
            />
            <span>{text.fromAfter}</span>
            <span className={classes.quiet} title={rule}>
              {text.basis}
              {rule}
            </span>
          </div>
        </>
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={source.error} />
        <DataTable<MedalRow>
          label={text.list}
          columns={MEDAL_COLUMNS}
          source={source}
          rowKey={(row) => row.personId}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => openPerson(row.personId)}
          selection={{
            keys: chosen,
            onChange: setChosen,
            onAll: () => void everybody(ask, source.total).then(setChosen),
          }}
          empty={source.loading ? null : <EmptyState>{text.empty(ask.on, ask.years)}</EmptyState>}
          autoFocus
        />
      </div>
    </Page>
  )
}

const SLICE = 500

/** Ids of all whom the list has, not only of those that were scrolled to. */
async function everybody(ask: InputOf<'awards.medalMembers'>, total: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let offset = 0; offset < total; offset += SLICE) {
    const reply = await api.awards.medalMembers({ ...ask, offset, limit: SLICE })
    if (reply.ok) for (const row of reply.value.rows) ids.add(row.personId)
  }
  return ids
}

const MOST_YEARS = 100

function YearsInput({ value, onChange }: { value: number; onChange: (years: number) => void }) {
  const [typed, setTyped] = useState(String(value))
  const take = () => {
    const years = Number(typed.normalize('NFKC'))
    const fits = Number.isInteger(years) && years >= 1 && years <= MOST_YEARS
    if (fits && years !== value) onChange(years)
    if (!fits) setTyped(String(value))
  }
  return (
    <label>
      {text.years}{' '}
      <input
        className={classes.years}
        value={typed}
        maxLength={3}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />{' '}
      {text.year}
    </label>
  )
}
