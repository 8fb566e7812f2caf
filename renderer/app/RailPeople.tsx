import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { View } from '#shared/platform/views/contract'
import { AllViewsDialog } from '../modules/people/list/AllViewsDialog'
import { showEveryone, useListState } from '../modules/people/list/list-state'
import { suggestedViews } from '../modules/people/list/suggested-views'
import { showView, usePeopleViews, useViewActs, useViewCounts } from '../modules/people/list/use-views'
import { useUnits } from '../modules/people/people.queries'
import { text } from './app.text'
import classes from './frame.module.css'
import { useApiQuery } from './queries'
import { RailView } from './RailView'
import { useRight } from './session'

/**
 * What stands below 干部: everybody and the 常用查询 and 名单 of the side bar wherever one is; in the room itself its
 * other pages too.
 */
export function PeopleLists({ location }: { location: string }) {
  const [, navigate] = useLocation()
  const { filter, viewId } = useListState()
  const { loaded, views, pinned } = usePeopleViews()
  const counts = useViewCounts(pinned)
  const { data } = useApiQuery('people.list', { limit: 1 })
  const inList = location === '/people'
  const inRoom = /^\/(people|cadres)/.test(location)
  const open = (view: View) => {
    showView(view)
    navigate('/people')
  }
  const openEveryone = () => {
    showEveryone()
    navigate('/people')
  }
  return (
    <>
      <button
        type="button"
        className={classes.list}
        data-current={inList && viewId === null && filter.listId === null}
        onClick={openEveryone}
      >
        <ListWords label={text.allPeople} count={data?.total} />
      </button>
      {pinned.map((view, index) => (
        <RailView
          key={view.id}
          view={view}
          count={counts.get(view.id)}
          current={inList && viewId === view.id}
          above={pinned[index - 1]?.id}
          below={pinned[index + 2]?.id ?? null}
          last={index === pinned.length - 1}
          onOpen={() => open(view)}
        />
      ))}
      {inRoom && loaded && views.length === 0 && <SuggestLink />}
      {inRoom && views.length > 0 && <AllViews onOpen={open} />}
      {inRoom && <PeoplePages location={location} />}
    </>
  )
}

function AllViews({ onOpen }: { onOpen: (view: View) => void }) {
  const [all, setAll] = useState(false)
  const open = (view: View) => {
    setAll(false)
    onOpen(view)
  }
  return (
    <>
      <button type="button" className={classes.list} onClick={() => setAll(true)}>
        <ListWords label={text.allViews} />
      </button>
      {all && <AllViewsDialog onClose={() => setAll(false)} onOpen={open} />}
    </>
  )
}

/** The other pages of the room, the ways in and out. */
function PeoplePages({ location }: { location: string }) {
  const canImport = useRight('people.import')
  const canEdit = useRight('people.edit')
  const { data: duplicates } = useApiQuery('people.duplicateCount', {})
  const { data: removed } = useApiQuery('people.list', { limit: 1, removed: true })
  return (
    <>
      <ListLink href="/cadres/structure" label={text.structure} location={location} />
      <ListLink href="/cadres/clock" label={text.clock} location={location} />
      {canImport && <ListLink href="/people/import" label={text.import} location={location} />}
      {canEdit && <ListLink href="/people/assessments" label={text.assessments} location={location} />}
      <ListLink href="/people/batches" label={text.batches} location={location} />
      {duplicates !== undefined && duplicates.groups > 0 && (
        <ListLink
          href="/people/duplicates"
          label={text.duplicates}
          location={location}
          count={duplicates.groups}
        />
      )}
      <ListLink href="/people/recycled" label={text.recycled} location={location} count={removed?.total} />
    </>
  )
}

/** Offered while there is no view at all; nothing is made unasked. */
function SuggestLink() {
  const { units } = useUnits()
  const { suggest, creating } = useViewActs()
  return (
    <button
      type="button"
      className={`${classes.list} ${classes.suggest}`}
      disabled={creating}
      onClick={() => void suggest(suggestedViews(units))}
    >
      <ListWords label={text.suggestViews} />
    </button>
  )
}

type ListProps = { label: string; count?: number | undefined }

type LinkProps = ListProps & {
  href: string
  location: string
  /** The row stands for the pages below its own too. */
  below?: boolean
}

/** A row below a room that leads to a page. */
export function ListLink({ href, location, below, ...words }: LinkProps) {
  const current = location === href || (below === true && location.startsWith(`${href}/`))
  return (
    <Link href={href} className={classes.list} data-current={current}>
      <ListWords {...words} />
    </Link>
  )
}

function ListWords({ label, count }: ListProps) {
  return (
    <>
      <span className={classes.listLabel} title={label}>
        {label}
      </span>
      {count !== undefined && <span className={classes.count}>{count.toLocaleString('zh-CN')}</span>}
    </>
  )
}
