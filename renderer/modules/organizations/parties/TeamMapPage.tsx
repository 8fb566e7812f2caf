import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { MapTeam } from '#shared/modules/organizations/party'
import type { OrganizationId } from '#shared/values/id'
import { readDay, shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { useWorkPaper } from '../../../app/papers/use-work-paper'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { Button, EmptyState, ErrorNotice, Page, PageHead, PageScroll, useShortcut } from '../../../components'
import { DayBox } from './DayBox'
import classes from './parties.module.css'
import { text } from './parties.text'
import { UnitFilter } from './UnitFilter'

/** Every team of a unit on one page: posts, who holds them, what is empty, as of any day. */
export function TeamMapPage({ unitId }: { unitId: OrganizationId }) {
  const [on, setOn] = useState('')
  const { data, error } = useApiQuery('organizations.teamMap', { unitId, on })
  useShortcut('escape', () => navigate('/organizations/parties'), { own: true })
  return (
    <Page
      head={
        <PageHead
          title={`${data?.title ?? ''}${text.map}`}
          facts={data && text.posts(data.approved, data.filled)}
          note={on !== '' && text.asOfNote(shownDay(on))}
          actions={
            <>
              <DayBox label={text.asOf} value={on} onChange={(typed) => setOn(readDay(typed) ?? on)} />
              <span className={classes.wide}>
                <UnitFilter
                  label={text.unit}
                  value={unitId}
                  onChange={(id) => id && navigate(`/organizations/parties/map/${id}`)}
                />
              </span>
              <Button onClick={() => navigate('/organizations/parties')}>{text.back}</Button>
              <MapPapers name={data?.title ?? ''} ask={{ unitId, on }} />
            </>
          }
        />
      }
    >
      <PageScroll>
        <ErrorNotice error={error} />
        {data?.teams.length === 0 && <EmptyState>{text.nothing}</EmptyState>}
        <div className={classes.map}>
          {data?.teams.map((team) => (
            <Team key={team.id} team={team} />
          ))}
        </div>
      </PageScroll>
    </Page>
  )
}

/** The map on paper, one page a town; its workbook is the detailed list. */
function MapPapers({ name, ask }: { name: string; ask: { unitId: OrganizationId; on: string } }) {
  const list = { paper: 'party-team-list', ask }
  const { save } = useWorkPaper(`${name}${text.teamList}`)
  return (
    <>
      <WorkPaperActions paper={list} label={text.teamList} name={`${name}${text.teamList}`} beside />
      <WorkPaperActions
        paper={{ paper: 'party-team-map', ask }}
        label={text.map}
        name={`${name}${text.map}`}
        onExcel={() => void save(list, 'excel')}
      />
    </>
  )
}

function Team({ team }: { team: MapTeam }) {
  return (
    <section className={classes.card} aria-label={team.name}>
      <div className={classes.cardHead}>
        <button
          type="button"
          className="link"
          onClick={() => navigate(`/organizations/parties/${team.id}`)}
          title={team.name}
        >
          {team.name}
        </button>
        <span className={classes.cardCount} data-short={team.filled < team.approved}>
          {team.approved > 0 ? `${team.filled}／${team.approved}` : text.none}
        </span>
      </div>
      {team.posts.length === 0 && <EmptyState>{text.noTeam}</EmptyState>}
      <dl style={{ margin: 0 }}>
        {team.posts.map((it) => (
          <div key={it.post} className={classes.seat}>
            <dt title={it.post}>{it.post}</dt>
            <dd>
              {it.holders.map((holder) => (
                <span key={`${holder.name}${holder.from}`} className={classes.holder}>
                  {listName(holder.name)}
                  <span className={classes.quiet}>{factsOf(holder)}</span>
                </span>
              ))}
              {it.vacant > 0 && <span className={classes.red}>{text.vacant(it.vacant)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function factsOf({ sex, birth, qualification }: MapTeam['posts'][number]['holders'][number]): string {
  const facts = [sex, birth, qualification].filter(Boolean)
  return facts.length === 0 ? '' : `　${facts.join('　')}`
}
