import { lazy, Suspense, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '#shared/values/id'
import { EDITOR_KEYS, type EditorAct } from '../../../app/editor-keys.text'
import { useShortcut } from '../../../components'
import { NewPersonDialog } from '../list/NewPersonDialog'
import { useEditing } from '../person/editor-context'
import { useEditorActs } from './use-editor-acts'

const BatchEditDialog = lazy(async () => ({
  default: (await import('../batch/BatchEditDialog')).BatchEditDialog,
}))

type EditorKeysProps = {
  /** The forms on the desk: what 批量修改 changes. */
  ids: readonly PersonId[]
  onZoom: () => void
  onPreview: () => void
}

/**
 * The incumbent editor's keys, as long as the form is on the desk. They come before the window's own; printing and the
 * recent records bind theirs where they stand.
 */
export function EditorKeys({ ids, onZoom, onPreview }: EditorKeysProps) {
  const { opened, save, readOnly } = useEditing()
  const [dialog, setDialog] = useState<'new' | 'batchEdit' | null>(null)
  const acts = useEditorActs()
  const close = () => setDialog(null)
  const runs: Partial<Record<EditorAct, () => void>> = {
    ...acts,
    open: () => navigate('/people/import'),
    zoom: onZoom,
    preview: onPreview,
    ...(readOnly ? {} : { save, new: () => setDialog('new'), batchEdit: () => setDialog('batchEdit') }),
  }
  return (
    <>
      {EDITOR_KEYS.map(({ combo, act, label }) => {
        const run = runs[act]
        return run && <BoundKey key={combo} combo={combo} label={label} run={run} />
      })}
      {dialog === 'new' && <NewPersonDialog unit={opened.person.organizationId} onClose={close} />}
      {dialog === 'batchEdit' && (
        <Suspense>
          <BatchEditDialog ids={ids} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

type BoundKeyProps = { combo: string; label: string; run: () => void }

function BoundKey({ combo, label, run }: BoundKeyProps) {
  useShortcut(combo, run, { label, own: true })
  return null
}
