import type { Refusal } from '#shared/ipc/reply'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import { text } from './subjects.text'

/** What can be done with the list of subjects; a refusal is reported at the foot of the window. */
export function useSubjectActs({ id: roundId }: Round) {
  const order = useCommand('evaluations.orderSubjects')
  const remove = useCommand('evaluations.removeSubjects')
  const apply = useCommand('evaluations.applyCases')
  return {
    order: async (subjects: number[], before: number | null) => {
      const reply = await order.run({ roundId, subjects, before })
      if (!reply.ok) refused(reply)
    },
    remove: async (subjects: readonly RoundSubject[]) => {
      const reply = await remove.run({ roundId, subjects: subjects.map((it) => it.no) })
      if (reply.ok) tellOperation(text.removed(reply.value.removed))
      else refused(reply)
    },
    applyCases: async () => {
      const reply = await apply.run({ roundId })
      if (reply.ok) showToast(text.applied(reply.value.changed, reply.value.names.join('、')))
      else refused(reply)
    },
  }
}

function refused({ message, remedy }: Refusal): void {
  showToast([message, remedy ?? ''].join(''), { tone: 'failed' })
}
