import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BarSource, CaseRow } from '#shared/modules/evaluations/cases'
import type { CaseId } from '#shared/values/id'
import { api } from '../../../api/client'
import { showToast } from '../../../components'
import { openPerson } from '../../people/people.queries'
import { CaseDialog } from './CaseDialog'
import { draftOf } from './case-form'

/** Leads to where a bar comes from: the case in its dialog, the result in its round, the sentence in the file. */
export function useSource(): { dialog: ReactNode; open: (source: BarSource) => void } {
  const [row, setRow] = useState<CaseRow | null>(null)
  const openCase = async (id: CaseId) => {
    const reply = await api.evaluations.oneCase({ id })
    if (reply.ok) setRow(reply.value)
    else showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
  return {
    dialog: row && <CaseDialog draft={draftOf(row)} row={row} onClose={() => setRow(null)} />,
    open: (source) => {
      if (source.kind === 'case') void openCase(source.caseId)
      else if (source.kind === 'file') openPerson(source.personId)
      else if (source.kind === 'record') navigate(source.href)
      else navigate(`/evaluations/rounds/${source.roundId}/result/${source.subject}`)
    },
  }
}
