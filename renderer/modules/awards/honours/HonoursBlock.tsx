import { navigate } from 'wouter/use-hash-location'
import type { Honour } from '#shared/modules/awards/honour'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, LinkButton, PanelBlock } from '../../../components'
import classes from './honours.module.css'
import { text } from './honours.text'

/** 获奖 beside a person's record, the latest first. */
export function PersonHonours({ id }: { id: PersonId }) {
  const mayRead = useRight('awards.read')
  if (!mayRead) return null
  return (
    <PanelBlock title={text.block}>
      <Honours subject={{ personId: id, organizationId: null }} />
    </PanelBlock>
  )
}

/** The same of a unit: its own, not its people's. */
export function UnitHonours({ id }: { id: OrganizationId }) {
  const mayRead = useRight('awards.read')
  if (!mayRead) return null
  return (
    <section className={classes.unit}>
      <h2>{text.block}</h2>
      <Honours subject={{ personId: null, organizationId: id }} />
    </section>
  )
}

type Subject = { personId: PersonId | null; organizationId: OrganizationId | null }

function Honours({ subject }: { subject: Subject }) {
  const { data, error } = useApiQuery('awards.honoursOf', subject)
  return (
    <>
      <ErrorNotice error={error} />
      {data?.length === 0 && <p className={classes.quiet}>{text.blockEmpty}</p>}
      {data?.map((honour) => (
        <Line key={honour.id} honour={honour} />
      ))}
    </>
  )
}

function Line({ honour }: { honour: Honour }) {
  const { year, cycleId, cycleTitle, programmeTitle, categoryLabel, state, stateOn, document } = honour
  const title = cycleTitle || programmeTitle
  const ended = state === 'held' ? '' : `${stateOn} ${text.states[state]}`
  return (
    <div className={classes.line}>
      <span className={classes.quiet}>{year}</span>
      {cycleId ? (
        <LinkButton onClick={() => navigate(`/awards/cycles/${cycleId}/honours`)}>{title}</LinkButton>
      ) : (
        <span>{title}</span>
      )}
      <strong data-state={state}>{categoryLabel}</strong>
      <span className={classes.lineMore}>{[document, ended].filter(Boolean).join('　')}</span>
    </div>
  )
}
