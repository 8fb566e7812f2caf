import { useState } from 'react'
import type { TakenLines } from '#shared/modules/training/contract-classes'
import type { TrainingClass } from '#shared/modules/training/training-class'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import type { Failure } from '../../../components'
import { text } from '../training.text'

const words = text.oneClass

/** People onto the list, the list out as a workbook, and back with hours and results. */
export function useClassList({ id, title }: TrainingClass) {
  const [failure, setFailure] = useState<Failure>(null)
  const [problems, setProblems] = useState<TakenLines['problems']>([])
  const adding = useCommand('training.addParticipants')
  const saving = useTask('training.saveClassList', words.out)
  const taking = useTask('training.takeClassList', text.reading)
  const add = async (ids: readonly PersonId[]) => {
    const reply = await adding.run({ id, personIds: [...ids] })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.added(reply.value.added))
  }
  const save = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: `${title}${words.list}.xlsx` })
    if (!picked.ok || !picked.value) return
    const reply = await saving.run({ id, grant: picked.value })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.exported(reply.value.rows))
  }
  const take = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await taking.run({ id, grant })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    setProblems(reply.value.problems)
    tellDone(text.takenWords(reply.value.taken, reply.value.changed, reply.value.problems.length))
  }
  return { failure, problems, add, save, take }
}
