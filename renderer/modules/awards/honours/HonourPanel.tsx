import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Honour } from '#shared/modules/awards/honour'
import { useRight } from '../../../app/session'
import { LinkButton, Panel, PanelBlock } from '../../../components'
import { openPerson } from '../../people/people.queries'
import { EndingDialog } from './EndingDialog'
import classes from './honours.module.css'
import { text } from './honours.text'

/** One honour: what was decided, what its file says, what its page adds, and how it can end. */
export function HonourPanel({ honour, children }: { honour: Honour; children?: ReactNode }) {
  const [ending, setEnding] = useState<'withdraw' | 'end' | null>(null)
  const mayConfirm = useRight('awards.confirm')
  const { personId, organizationId, subject, state } = honour
  return (
    <Panel label={text.panel}>
      <PanelBlock title={honour.name} facts={honour.categoryLabel}>
        <dl className={classes.facts}>
          {factsOf(honour).map(([label, value]) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
        <p className={classes.acts}>
          {personId && <LinkButton onClick={() => openPerson(personId)}>{text.openPerson}</LinkButton>}
          {organizationId && subject === 'organization' && (
            <LinkButton onClick={() => navigate(`/organizations/${organizationId}`)}>
              {text.openUnit}
            </LinkButton>
          )}
        </p>
      </PanelBlock>
      {subject === 'person' && (
        <PanelBlock title={text.dossierTitle}>
          <p>{fileWords(honour)}</p>
          {personId !== null && <p>{honour.dossierDue ? text.dossierOwed : text.dossierHeld}</p>}
        </PanelBlock>
      )}
      {children}
      {mayConfirm && state !== 'withdrawn' && (
        <PanelBlock>
          <p className={classes.acts}>
            {state === 'held' && honour.termFrom !== '' && (
              <LinkButton onClick={() => setEnding('end')}>{text.end}</LinkButton>
            )}
            <LinkButton onClick={() => setEnding('withdraw')}>{text.withdraw}</LinkButton>
          </p>
        </PanelBlock>
      )}
      {ending && <EndingDialog honour={honour} kind={ending} onClose={() => setEnding(null)} />}
    </Panel>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** What is known, each with its label. */
function factsOf(honour: Honour): [string, string][] {
  const { state, stateOn, stateReason, termFrom, termTo } = honour
  const facts: [string, string][] = [
    [text.unit, honour.unitName],
    [text.awardedOn, honour.awardedOn],
    [text.document, honour.document],
    [text.certificate, honour.certificateNo],
    [text.term, termFrom === '' ? '' : text.termWords(termFrom, termTo)],
    [text.state, state === 'held' ? '' : text.stateWords(text.states[state], stateOn, stateReason)],
  ]
  return facts.filter(([, value]) => value !== '')
}

function fileWords({ personId, filed }: Honour): string {
  if (personId === null) return text.strange
  return filed ? text.filedIn : text.notFiled
}
