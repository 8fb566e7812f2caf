import { useState } from 'react'
import type { TrainingClass } from '#shared/modules/training/training-class'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import type { Failure } from '../../../components'
import { text } from '../training.text'
import { useTaking } from '../use-taking'

const words = text.oneClass

/** People onto the list, the list out as a workbook, and back with hours and results. */
export function useClassList({ id, title }: TrainingClass) {
  const [failure, setFailure] = useState<Failure>(null)
  const adding = useCommand('training.addParticipants')
  const saving = useTask('training.saveClassList', words.out)
  const reading = useTask('training.takeClassList', text.reading)
  const taking = useTaking((grant) => reading.run({ id, grant }))
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
  return { failure: failure ?? taking.failure, taking, add, save }
}
