import { useState } from 'react'
import type { CaseView } from '#shared/modules/procedures/case'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button } from '../../../components'
import { EnrolDialog } from '../../members/admissions/EnrolDialog'
import { text } from '../procedures.text'

/** What the case has decided and the register of members does not know yet: looked at, and entered there. */
export function CaseEnrolment({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  const decided = view.steps.some((it, at) => it.state === 'done' && view.procedure.steps[at]?.membership)
  const { data = [] } = useApiQuery('members.enrolments', { ids: [view.id] }, { enabled: decided && mayEdit })
  if (data.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.case.enrol}</Button>
      {open && <EnrolDialog ids={[view.id]} onClose={() => setOpen(false)} />}
    </>
  )
}
