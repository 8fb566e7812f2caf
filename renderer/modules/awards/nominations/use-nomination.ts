import { useCallback, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { CandidateFacts, Nomination, NominationDraft } from '#shared/modules/awards/nomination'
import { Nomination as NominationSchema } from '#shared/modules/awards/nomination'
import { editHindrance } from '#shared/modules/awards/rules'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { useKeptDraft } from '../../../app/use-kept-draft'
import { focusField, showToast } from '../../../components'
import { blankContent, contentOf, isSame, type Typed } from './nomination-content'
import { text } from './nomination-page.text'

type Given = {
  cycle: Cycle
  /** null for a new one. */
  nomination: Nomination | null
  draft: NominationDraft | null
  category: string
}

/** One nomination as it is edited: its content, what is wrong with it, its draft, and saving against the version read. */
export function useNomination({ cycle, nomination, draft, category }: Given) {
  const [base, setBase] = useState<Typed>(() =>
    nomination ? contentOf(nomination) : blankContent(cycle, category),
  )
  const [version, setVersion] = useState(draft ? draft.baseVersion : (nomination?.version ?? 0))
  const [content, setContent] = useState<Typed>(draft?.content ?? base)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [conflict, setConflict] = useState<Nomination | null>(null)
  const hindrance = editHindrance(cycle, nomination?.state ?? null)
  const readOnly = !useRight('awards.edit') || hindrance !== null
  const changed = !isSame(content, base)
  const place = { cycleId: cycle.id, id: nomination?.id ?? null }
  const kept = useKeptDraft({
    content,
    same: content === base,
    changed,
    hadDraft: draft !== null,
    enabled: !readOnly,
    keep: (now) => api.awards.keepNominationDraft({ ...place, content: now, baseVersion: version }),
    drop: () => api.awards.dropNominationDraft(place),
  })
  const create = useCommand('awards.createNomination')
  const store = useCommand('awards.saveNomination')

  const change = useCallback((part: Partial<Typed>) => {
    setContent((now) => ({ ...now, ...part }))
    setErrors({})
  }, [])
  const changeFacts = useCallback((part: Partial<CandidateFacts>) => {
    setContent((now) => ({ ...now, facts: { ...now.facts, ...part } }))
    setErrors({})
  }, [])
  /** Takes what is stored now for what was read. */
  const take = (stored: Nomination, shown = contentOf(stored)) => {
    setBase(contentOf(stored))
    setContent(shown)
    setVersion(stored.version)
  }
  const send = async (at: number): Promise<Nomination | null> => {
    const reply = nomination
      ? await store.run({ id: nomination.id, version: at, content })
      : await create.run({ cycleId: cycle.id, content })
    if (reply.ok) {
      take(reply.value)
      kept.settled()
      setConflict(null)
      tellOperation(text.saved)
      if (!nomination) {
        closeRecord(newTab(cycle), '')
        navigate(`/awards/cycles/${cycle.id}/nominations/${reply.value.id}`, { replace: true })
      }
      return reply.value
    }
    const current = reply.code === 'conflict' ? NominationSchema.safeParse(reply.current) : null
    if (current?.success) setConflict(current.data)
    else {
      const { field, message, remedy } = reply
      const place = field?.replace(/^content\./, '').replace('facts.', 'facts/') ?? ''
      if (place !== '') {
        setErrors({ [place]: message })
        focusField(place)
      }
      showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
    }
    return null
  }
  return {
    cycle,
    nomination,
    content,
    base,
    version,
    changed,
    readOnly,
    hindrance,
    errors,
    kept: kept.kept,
    saving: create.running || store.running,
    change,
    changeFacts,
    save: () => (changed || !nomination ? send(version) : Promise.resolve(nomination)),
    conflict,
    closeConflict: () => setConflict(null),
    /** What is stored now takes the place of what was typed. */
    useTheirs: () => {
      if (conflict) take(conflict)
      setConflict(null)
    },
    /** What was typed is saved over what is stored now, which has been looked at. */
    saveMine: () => conflict && send(conflict.version),
    /** What was typed and not saved is let go. */
    dropTyped: () => {
      setContent(base)
      setVersion(nomination?.version ?? 0)
    },
    /** A step moved the stored version on; what was typed stays. */
    follow: (stored: Nomination) => setVersion(stored.version),
  }
}

/** The tab in which a new nomination of the cycle is typed. */
export function newTab({ id }: Pick<Cycle, 'id'>): string {
  return `${id}/new`
}

export type NominationEditing = ReturnType<typeof useNomination>
