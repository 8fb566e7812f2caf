import type { Visit, VisitContent } from '#shared/modules/inspections/visit'
import { useAct } from '../../../app/use-act'
import { text } from '../inspections.text'

export type VisitDraft = Pick<VisitContent, 'answers' | 'summary'>
export type SaveVisit = ReturnType<typeof useSaveVisit>

/** Saves a visit as it stands on its page, with what else was changed of it; answers whether it was. */
export function useSaveVisit(visit: Visit, draft: VisitDraft) {
  const { act, busy, failure } = useAct('inspections.saveVisit')
  const save = async (facts: Partial<VisitContent> = {}) => {
    const { id, version, programme, roundId, groupId, subjectKind, subjectId, on, inspectors, manner } = visit
    const kept = { programme, roundId, groupId, subjectKind, subjectId, on, inspectors, manner }
    return (await act({ id, version, content: { ...kept, ...draft, ...facts } }, text.visit.saved)) !== null
  }
  return { save, busy, failure }
}
