import { type DraftKey, dropDraft, findDraft, keepDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import { CatalogueDraft } from '#shared/modules/dossiers/material'
import type { DossierId } from '#shared/values/id'

/** @file What is typed of a catalogue and not saved, so that a power cut loses nothing. */

type OfDossier = { dossierId: DossierId }

export async function catalogueDraft(
  context: Context,
  { dossierId }: OfDossier,
): Promise<CatalogueDraft | null> {
  const draft = await findDraft(context.trx, keyOf(context, dossierId))
  if (!draft) return null
  const read = CatalogueDraft.safeParse({ ...JSON.parse(draft.content), savedAt: draft.saved_at })
  return read.success ? read.data : null
}

export async function keepCatalogueDraft(
  context: Context,
  { dossierId, ...content }: OfDossier & Omit<CatalogueDraft, 'savedAt'>,
): Promise<{ savedAt: string }> {
  const { trx, now } = context
  // Every line bears its own version, so that the draft as a whole rests on none.
  const kept = { base_version: 0, content: JSON.stringify(content), saved_at: now }
  await keepDraft(trx, { ...keyOf(context, dossierId), ...kept })
  return { savedAt: now }
}

export async function dropCatalogueDraft(
  context: Context,
  { dossierId }: OfDossier,
): Promise<Record<string, never>> {
  await dropDraft(context.trx, keyOf(context, dossierId))
  return {}
}

function keyOf({ caller }: Pick<Context, 'caller'>, dossierId: DossierId): DraftKey {
  return { account_id: caller.accountId, record_kind: 'catalogue', record_id: dossierId }
}
