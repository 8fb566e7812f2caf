import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Nomination, NominationDraft } from '#shared/modules/awards/nomination'
import { editHindrance } from '#shared/modules/awards/rules'
import { api } from '../../../api/client'
import { closeRecord } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { useKeptDraft } from '../../../app/use-kept-draft'
import { blankContent } from './nomination-content'
import { useSending } from './use-sending'
import { useTyped } from './use-typed'

type Given = {
  cycle: Cycle
  /** null for a new one. */
  nomination: Nomination | null
  draft: NominationDraft | null
  /** In which a new one starts. */
  category: string
}

/** One nomination as it is edited: what is typed, its draft, and saving. */
export function useNomination({ cycle, nomination, draft, category }: Given) {
  const { setErrors, take, ...typed } = useTyped(nomination, () => blankContent(cycle, category), draft)
  const { content, base, version, changed } = typed
  const hindrance = editHindrance(cycle, nomination?.state ?? null)
  const readOnly = !useRight('awards.edit') || hindrance !== null
  const place = { cycleId: cycle.id, id: nomination?.id ?? null }
  const { kept, settled } = useKeptDraft({
    content,
    same: content === base,
    changed,
    hadDraft: draft !== null,
    enabled: !readOnly,
    keep: (now) => api.awards.keepNominationDraft({ ...place, content: now, baseVersion: version }),
    drop: () => api.awards.dropNominationDraft(place),
  })
  const onStored = (stored: Nomination) => {
    take(stored)
    settled()
    if (nomination) return
    closeRecord(newTab(cycle), '')
    navigate(`/awards/cycles/${cycle.id}/nominations/${stored.id}`, { replace: true })
  }
  const sending = useSending({ cycle, nomination, content, onStored, onErrors: setErrors })
  const { conflict, closeConflict, send } = sending
  return {
    cycle,
    nomination,
    hindrance,
    readOnly,
    kept,
    ...typed,
    ...sending,
    save: () => (changed || !nomination ? send(version) : Promise.resolve(nomination)),
    /** What is stored now takes the place of what was typed. */
    useTheirs: () => {
      if (conflict) take(conflict)
      closeConflict()
    },
    /** What was typed is saved over what is stored now, which has been looked at. */
    saveMine: () => conflict && send(conflict.version),
  }
}

export type NominationEditing = ReturnType<typeof useNomination>

/** The tab in which a new nomination of the cycle is typed. */
export function newTab({ id }: Pick<Cycle, 'id'>): string {
  return `${id}/new`
}
