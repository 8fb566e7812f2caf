import { useState } from 'react'
import type { CaseActProps } from '../../../app/case-act'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button } from '../../../components'
import { text } from './admissions.text'
import { EnrolDialog } from './EnrolDialog'

/** On a case: what it has decided and the register does not know yet, looked at and entered there. */
export function CaseEnrolment({ view }: CaseActProps) {
  const [open, setOpen] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  const decided = view.steps.some((it, at) => it.state === 'done' && view.procedure.steps[at]?.membership)
  const { data = [] } = useApiQuery('members.enrolments', { ids: [view.id] }, { enabled: decided && mayEdit })
  if (data.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.enrolCase}</Button>
      {open && <EnrolDialog ids={[view.id]} onClose={() => setOpen(false)} />}
    </>
  )
}
