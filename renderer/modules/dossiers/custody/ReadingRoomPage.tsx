import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { Material } from '#shared/modules/dossiers/material'
import type { DossierId, MaterialId, PageId, PermitId } from '#shared/values/id'
import { api } from '../../../api/client'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { EmptyState, ErrorNotice, useShortcut } from '../../../components'
import { PageViewer } from '../viewer/PageViewer'
import classes from './custody.module.css'
import { PageCopies } from './PageCopies'
import { PermittedList } from './PermittedList'
import { text } from './reading.text'
import { type ReadingTime, useReadingBeat } from './use-reading-beat'

type Props = { permit: PermitId; dossier: DossierId }

/** The dossier that a permit opens: the materials it names, their pages under the mark, and the time that is left. */
export function ReadingRoomPage({ permit, dossier }: Props) {
  const { data, error } = useApiQuery('dossiers.permittedMaterials', { permitId: permit, dossierId: dossier })
  useShortcut('escape', () => navigate('/dossiers/mine'))
  if (error)
    return (
      <section className={classes.page}>
        <header className={classes.head}>
          <Back />
        </header>
        <div className={classes.notice}>
          <ErrorNotice error={error} />
        </div>
      </section>
    )
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  return <OpenRoom permitId={permit} room={data} />
}

type Room = OutputOf<'dossiers.permittedMaterials'>

function OpenRoom({ permitId, room }: { permitId: PermitId; room: Room }) {
  const time = useRoomTime(permitId)
  const { dossier, materials } = room
  const [at, setAt] = useState<MaterialId | null>(null)
  const [page, setPage] = useState<PageId | null>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const material = materials.find((it) => it.id === at) ?? firstOf(materials)
  useStatus([text.facts(materials.length)])
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <Back />
        <h1>{text.of(dossier.name)}</h1>
        <PermitFacts permitId={permitId} time={time} />
        <span className={classes.headTools} ref={setTools} />
        {material && !time.over && <PageCopies permitId={permitId} dossier={dossier} material={material} />}
      </header>
      {time.over ? (
        <EmptyState>{text.over}</EmptyState>
      ) : (
        <div className={classes.room}>
          <PermittedList materials={materials} current={material?.id ?? null} onOpen={setAt} />
          <div className={classes.roomPage}>
            {material && (
              <PageViewer
                dossierId={dossier.id}
                material={material}
                permitId={permitId}
                openPage={page}
                onPage={(shown) => setPage(shown?.id ?? null)}
                editing={false}
                toolsInto={tools}
              />
            )}
          </div>
        </div>
      )}
    </section>
  )
}

/** The room's own clock; whoever leaves the page leaves the room. */
function useRoomTime(permitId: PermitId): ReadingTime {
  const time = useReadingBeat({ pageId: null, permitId })
  useEffect(
    () => () => {
      void api.dossiers.readingBeat({ pageId: null, permitId, seconds: 0, leaving: true })
    },
    [permitId],
  )
  return time
}

/** Minutes below which the clock turns red. */
const SOON = 5

function PermitFacts({ permitId, time }: { permitId: PermitId; time: ReadingTime }) {
  const { data } = useApiQuery('dossiers.myPermits', {})
  const permit = data?.find((it) => it.id === permitId)
  const left = time.minutesLeft ?? permit?.minutesLeft ?? null
  if (!permit) return null
  return (
    <>
      <span className={classes.quiet}>{permit.number}</span>
      {permit.until !== '' && <span className={classes.quiet}>{text.untilDay(permit.until)}</span>}
      <span className={left !== null && left < SOON ? classes.red : classes.strong} role="timer">
        {left === null ? text.noLimit : text.remaining(left)}
      </span>
    </>
  )
}

function Back() {
  return (
    <Link className={classes.back} href="/dossiers/mine">
      {text.back}
    </Link>
  )
}

function firstOf(materials: readonly Material[]): Material | null {
  return materials.find((it) => it.scanned > 0) ?? materials[0] ?? null
}
