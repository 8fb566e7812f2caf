import { useState } from 'react'
import type { Finding } from '#shared/modules/dossiers/audit'
import { decidedContent } from '#shared/modules/dossiers/rules-audit-record'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { ErrorNotice, type Failure, LinkButton } from '../../../components'
import { useAuditPerson } from './audit-person'
import classes from './audits.module.css'
import { text } from './audits.text'

/** The record says otherwise than the decision; who may edit people can carry it over with one save that can be undone. */
export function CarryOver({ finding }: { finding: Finding }) {
  const mayEdit = useRight('people.edit')
  return (
    <p className={classes.amber}>
      {text.recordDiffers(finding.onRecord)}
      {mayEdit && finding.decision && <CarryButton finding={finding} value={finding.decision.value} />}
    </p>
  )
}

function CarryButton({ finding, value }: { finding: Finding; value: string }) {
  const id = useAuditPerson()
  const { data: opened } = useApiQuery('people.open', { id })
  const { run, running } = useCommand('people.save')
  const [failure, setFailure] = useState<Failure>(null)
  if (!opened) return null
  if (opened.draft) return <span>{text.carryDraft}</span>
  const carry = async () => {
    const { id, version, ...person } = opened.person
    const content = decidedContent(person, { item: finding.item, value })
    const reply = await run({ id, version, content })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.carried(value))
  }
  return (
    <>
      <LinkButton onClick={() => !running && void carry()}>{text.carryOver(value)}</LinkButton>
      <ErrorNotice error={failure} />
    </>
  )
}
