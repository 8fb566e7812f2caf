import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, LinkButton, PanelBlock } from '../../../components'
import { askOnly } from './asked'
import { BarLines } from './BarLines'
import { CaseDialog } from './CaseDialog'
import { BLANK_CASE, type CaseDraft } from './case-form'
import classes from './cases.module.css'
import { text } from './eligibility.text'
import { HistoryLines } from './HistoryLines'
import { useSource } from './use-source'

type Subject = { personId: PersonId } | { organizationId: OrganizationId }

/** 限制与考核 beside a person's record: what bars now, and what evaluations came to. */
export function PersonConsequences({ id }: { id: PersonId }) {
  const mayRead = useRight('evaluations.read')
  if (!mayRead) return null
  return (
    <PanelBlock title={text.blockTitle}>
      <Consequences subject={{ personId: id }} />
    </PanelBlock>
  )
}

/** The same of a unit. */
export function UnitConsequences({ id }: { id: OrganizationId }) {
  const mayRead = useRight('evaluations.read')
  if (!mayRead) return null
  return (
    <section className={classes.unit}>
      <h2>{text.blockTitle}</h2>
      <Consequences subject={{ organizationId: id }} />
    </section>
  )
}

function Consequences({ subject }: { subject: Subject }) {
  const asked =
    'personId' in subject ? { personIds: [subject.personId] } : { organizationIds: [subject.organizationId] }
  const { data: answers, error } = useApiQuery('evaluations.eligibility', asked)
  const { data: history } = useApiQuery('evaluations.history', subject)
  const { dialog, open } = useSource()
  const [registering, setRegistering] = useState<CaseDraft | null>(null)
  const mayEdit = useRight('evaluations.edit')
  const [answer] = answers ?? []
  return (
    <>
      <ErrorNotice error={error} />
      {answer?.barrings.length === 0 && <p className={classes.quiet}>{text.noBars}</p>}
      {answer && <BarLines barrings={answer.barrings} onOpen={open} />}
      {history?.length === 0 && <p className={classes.quiet}>{text.noHistory}</p>}
      {history && <HistoryLines rows={history} />}
      <p className={classes.acts}>
        {mayEdit && answer && (
          <LinkButton onClick={() => setRegistering(draftFor(subject, answer.name))}>
            {text.register}
          </LinkButton>
        )}
        <LinkButton
          onClick={() => {
            askOnly(subject)
            navigate('/evaluations/eligibility')
          }}
        >
          {text.ask}
        </LinkButton>
      </p>
      {dialog}
      {registering && <CaseDialog draft={registering} row={null} onClose={() => setRegistering(null)} />}
    </>
  )
}

function draftFor(subject: Subject, name: string): CaseDraft {
  const kind = 'personId' in subject ? 'person' : 'organization'
  return { ...BLANK_CASE, ...subject, subject: kind, subjectName: name }
}

/** 限制 in the roster's peek: nothing where nothing bars. */
export function PeekBars({ id }: { id: PersonId }) {
  const mayRead = useRight('evaluations.read')
  const { data } = useApiQuery('evaluations.eligibility', { personIds: [id] }, { enabled: mayRead })
  const { dialog, open } = useSource()
  const barrings = data?.[0]?.barrings ?? []
  if (barrings.length === 0) return null
  return (
    <PanelBlock title={text.peekBars}>
      <BarLines barrings={barrings} onOpen={open} />
      {dialog}
    </PanelBlock>
  )
}
