import { useState } from 'react'
import type { MedalRow } from '#shared/modules/awards/overview'
import type { PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { api } from '../../../api/client'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { DataTable, EmptyState, ErrorNotice, Page, PageHead } from '../../../components'
import { openPerson } from '../../people/people.queries'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { type MedalAsk, MedalTools } from './MedalTools'
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
  const { ask, change, source, focus, setFocus, chosen, setChosen } = useMembers(standard)
  const personIds = [...chosen] as PersonId[]
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
          <MedalTools ask={ask} onChange={change} rule={rule} />
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

/** Who is listed, with the row in work and those selected; both begin anew with another list. */
function useMembers(years: number) {
  const [ask, setAsk] = useState<MedalAsk>({ on: todayPartial(new Date()), from: '', years })
  const source = usePagedQuery('awards.medalMembers', ask)
  const [focus, setFocus] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const change = (part: Partial<MedalAsk>) => {
    setAsk({ ...ask, ...part })
    setFocus(0)
    setChosen(new Set())
  }
  return { ask, change, source, focus, setFocus, chosen, setChosen }
}

const SLICE = 500

/** Ids of all whom the list has, not only of those that were scrolled to. */
async function everybody(ask: MedalAsk, total: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let offset = 0; offset < total; offset += SLICE) {
    const reply = await api.awards.medalMembers({ ...ask, offset, limit: SLICE })
    if (reply.ok) for (const row of reply.value.rows) ids.add(row.personId)
  }
  return ids
}
