import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { Prize, PrizeContent } from '#shared/modules/awards/honour'
import { TAX_OPEN } from '#shared/modules/awards/rules'
import type { CycleId } from '#shared/values/id'
import { fenOf } from '#shared/values/money'
import { useCommand } from '../../../app/queries'
import { showToast } from '../../../components'
import { text } from './prizes.text'

/** What can be typed in a row of the ledger. */
export type TypedField = 'item' | 'gross' | 'tax' | 'payee' | 'account' | 'batch' | 'voucher'

/** A payment with what was typed into its row and is not saved yet. */
export type PrizeDraft = { prize: Prize; typed: Partial<Record<TypedField, string>> }

type Asking = { draft: PrizeDraft; refusal: Refusal }

/** Rows in work: kept while they are typed in, saved when left; what would pass the budget asks for its document. */
export function usePrizeDrafts(cycleId: CycleId, standing: string) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, PrizeDraft>>(new Map())
  const [asking, setAsking] = useState<Asking | null>(null)
  const { run } = useCommand('awards.savePrize')
  const drop = (id: string) => setDrafts((before) => new Map([...before].filter(([key]) => key !== id)))
  const change = (draft: PrizeDraft | undefined) =>
    draft && setDrafts((before) => new Map([...before, [draft.prize.id, draft]]))
  const save = async (draft: PrizeDraft, consent: string) => {
    const { id, version } = draft.prize
    const content = contentOf(draft)
    if (typeof content === 'string') return showToast(content, { tone: 'failed' })
    const reply = await run({ cycleId, id, version, content, consent })
    if (!reply.ok && reply.field === 'consent') return setAsking({ draft, refusal: reply })
    if (!reply.ok) showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    if (reply.ok) change({ prize: reply.value, typed: {} })
    else if (reply.code === 'conflict') drop(id)
  }
  return {
    drafts,
    change,
    leave: async (draft: PrizeDraft) => isTyped(draft) && save(draft, ''),
    asking,
    /** The document that allows it, or null: the row goes back to what it was. */
    answer: (consent: string | null) => {
      if (!asking) return
      setAsking(null)
      if (consent === null) drop(asking.draft.prize.id)
      else void save(asking.draft, consent || standing)
    },
  }
}

/** Whether something waits to be saved. */
export function isTyped({ typed }: PrizeDraft): boolean {
  return Object.keys(typed).length > 0
}

/** What is saved, or the sentence why an amount is none. */
function contentOf({ prize, typed }: PrizeDraft): PrizeContent | string {
  const {
    id: _,
    version: __,
    name: ___,
    unitName,
    categoryLabel,
    net,
    honourState,
    warnings,
    ...content
  } = prize
  const { gross: grossTyped, tax: taxTyped, ...words } = typed
  const gross = grossTyped === undefined ? content.gross : fenOf(grossTyped)
  const tax = taxTyped === undefined ? content.tax : (fenOf(taxTyped) ?? 0)
  if (gross === undefined || gross === null) return text.wrongMoney(grossTyped ?? '')
  if (taxTyped !== undefined && fenOf(taxTyped) === undefined) return text.wrongMoney(taxTyped)
  const note = taxTyped !== undefined && content.note === TAX_OPEN ? '' : content.note
  return { ...content, ...words, gross, tax, note }
}
