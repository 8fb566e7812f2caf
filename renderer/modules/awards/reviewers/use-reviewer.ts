import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Reviewer, ReviewerDraft } from '#shared/modules/awards/review'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { useKeptDraft } from '../../../app/use-kept-draft'
import { focusField, showToast } from '../../../components'
import { contentOf, isSame, type Typed, typedOf } from './reviewer-content'
import { text } from './reviewers.text'

/** One reviewer as it is edited: its content, its draft, and saving against the version read. */
export function useReviewer(reviewer: Reviewer | null, draft: ReviewerDraft | null) {
  const [base, setBase] = useState(() => typedOf(reviewer))
  const [version, setVersion] = useState(draft?.baseVersion ?? reviewer?.version ?? 0)
  const [typed, setTyped] = useState(() => (draft ? typedOf(draft.content) : base))
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const readOnly = !useRight('awards.edit')
  const changed = !isSame(typed, base)
  const id = reviewer?.id ?? null
  const kept = useKeptDraft({
    content: typed,
    same: typed === base,
    changed,
    hadDraft: draft !== null,
    enabled: !readOnly,
    keep: (now) => api.awards.keepReviewerDraft({ id, content: contentOf(now), baseVersion: version }),
    drop: () => api.awards.dropReviewerDraft({ id }),
  })
  const store = useCommand('awards.saveReviewer')
  const move = useCommand('awards.restReviewer')

  /** Takes what is stored now for what was read. */
  const take = (stored: Reviewer) => {
    const fresh = typedOf(stored)
    setBase(fresh)
    setTyped(fresh)
    setVersion(stored.version)
  }
  const save = async () => {
    const reply = await store.run({ id, version, content: contentOf(typed) })
    if (reply.ok) {
      kept.settled()
      take(reply.value)
      tellOperation(text.saved)
      if (id === null) {
        navigate(`/awards/reviewers/${reply.value.id}`, { replace: true })
        // Once the page of the new one is gone: it keeps its tab while it is drawn.
        requestAnimationFrame(() => closeRecord('reviewer/new', ''))
      }
      return
    }
    const place = reply.field?.replace(/^content\./, '') ?? ''
    if (place !== '') {
      setErrors({ [place]: reply.message })
      focusField(place)
    }
    showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  const rest = async (resting: boolean) => {
    if (!reviewer) return
    const reply = await move.run({ id: reviewer.id, version, resting })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    setVersion(reply.value.version)
    showToast(resting ? text.rested(reviewer.name) : text.restored(reviewer.name))
  }
  return {
    reviewer,
    typed,
    changed,
    readOnly,
    errors,
    kept: kept.kept,
    saving: store.running,
    change: (part: Partial<Typed>) => {
      setTyped((now) => ({ ...now, ...part }))
      setErrors({})
    },
    save,
    rest,
    dropTyped: () => {
      setTyped(base)
      setVersion(reviewer?.version ?? 0)
    },
  }
}

export type ReviewerEditing = ReturnType<typeof useReviewer>
