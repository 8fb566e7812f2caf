import { useCallback } from 'react'
import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import { undoStep } from '../../steps/use-steps'
import { text } from './duplicates.text'
import { MOST_RECORDS } from './open-merge'

/** Says that records are different people, or takes that back; reports it with the way back. */
export function useKeepApart() {
  const { run } = useCommand('people.keepApart')
  return useCallback(
    async (ids: readonly PersonId[], name: string, apart = true): Promise<boolean> => {
      const reply = await run({ ids: ids.slice(0, MOST_RECORDS), apart })
      if (!reply.ok) {
        showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
        return false
      }
      const words = apart ? text.apartDone(name) : text.reopened
      tellOperation(words)
      showToast(words, { action: { label: text.merge.undo, run: () => void undoStep() } })
      return true
    },
    [run],
  )
}
