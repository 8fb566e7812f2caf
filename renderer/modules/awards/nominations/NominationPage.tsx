import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Nomination, NominationDraft } from '#shared/modules/awards/nomination'
import type { CycleId, NominationId } from '#shared/values/id'
import { api } from '../../../api/client'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { EmptyState, focusField, useShortcut } from '../../../components'
import { NominationBanner } from './NominationBanner'
import { NominationConflict } from './NominationConflict'
import { NominationForm } from './NominationForm'
import { NominationHead } from './NominationHead'
import { NominationPanel } from './NominationPanel'
import { useNominationList } from './nomination-list'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import { newTab, useNomination } from './use-nomination'

type Props = { cycle: CycleId; id: NominationId | null }

/** One nomination: its form with everything handed in, what is wrong with it, and who seems to be the same. */
export function NominationPage({ cycle: cycleId, id }: Props) {
  return id === null ? <NewNomination cycleId={cycleId} /> : <StoredNomination cycleId={cycleId} id={id} />
}

function NewNomination({ cycleId }: { cycleId: CycleId }) {
  const cycle = useApiQuery('awards.cycle', { id: cycleId })
  const draft = useDraft(cycleId, null)
  if (cycle.error) return <PageFailure error={cycle.error} />
  if (!cycle.data || draft === undefined) return <EmptyState>{text.loading}</EmptyState>
  return <OpenNomination cycle={cycle.data} nomination={null} draft={draft} />
}

function StoredNomination({ cycleId, id }: { cycleId: CycleId; id: NominationId }) {
  const cycle = useApiQuery('awards.cycle', { id: cycleId })
  const nomination = useApiQuery('awards.nomination', { id })
  const draft = useDraft(cycleId, id)
  const error = cycle.error ?? nomination.error
  if (error) return <PageFailure error={error} />
  if (!cycle.data || !nomination.data || draft === undefined) return <EmptyState>{text.loading}</EmptyState>
  return <OpenNomination cycle={cycle.data} nomination={nomination.data} draft={draft} />
}

/** What was typed and not saved last time: null for nothing, undefined while it is on its way. */
function useDraft(cycleId: CycleId, id: NominationId | null): NominationDraft | null | undefined {
  const mayEdit = useRight('awards.edit')
  const [draft, setDraft] = useState<NominationDraft | null>()
  useEffect(() => {
    if (!mayEdit) return setDraft(null)
    // Asked anew each time: a draft is kept while nobody reads it, and an answer of before would hide it.
    let left = false
    void api.awards.nominationDraft({ cycleId, id }).then((reply) => {
      if (!left) setDraft(reply.ok ? reply.value : null)
    })
    return () => {
      left = true
    }
  }, [cycleId, id, mayEdit])
  return draft
}

/** Where the cursor starts in a new form: whether the one put forward is on record. */
const WHO = ['personId', 'organizationId']

type OpenProps = { cycle: Cycle; nomination: Nomination | null; draft: NominationDraft | null }

function OpenNomination({ cycle, nomination, draft }: OpenProps) {
  const { category } = useNominationList(cycle.id)
  const [search] = useSearchParams()
  const editing = useNomination({
    cycle,
    nomination,
    draft,
    category: search.get('category') ?? category,
  })
  const { content, changed, readOnly, save } = editing
  const id = nomination?.id ?? newTab(cycle)
  useRecordTab({
    id,
    path: `/awards/cycles/${cycle.id}/nominations/${nomination?.id ?? 'new'}`,
    title: text.tab(content.name),
    unsaved: changed,
  })
  const fresh = nomination === null
  useEffect(() => {
    if (fresh) WHO.some(focusField)
  }, [fresh])
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: !readOnly })
  return (
    <section className={classes.page}>
      <NominationHead editing={editing} />
      <NominationBanner editing={editing} draft={draft} />
      <div className={classes.body}>
        <NominationForm editing={editing} />
        <NominationPanel editing={editing} />
      </div>
      <NominationConflict editing={editing} />
    </section>
  )
}
