import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { EDITOR_KEYS, type EditorAct } from '../../../app/editor-keys.text'
import { useShortcut } from '../../../components'
import { NewPersonDialog } from '../list/NewPersonDialog'
import { useEditing } from '../person/editor-context'
import type { useChecks } from './use-checks'
import { useEditorActs } from './use-editor-acts'
import type { useSavedForms } from './use-saved-forms'

type EditorKeysProps = {
  printing: ReturnType<typeof useSavedForms>
  checks: ReturnType<typeof useChecks>
  onZoom: () => void
  onPreview: () => void
}

/** The incumbent editor's keys, as long as the form is on the desk. They come before the window's own. */
export function EditorKeys({ printing, checks, onZoom, onPreview }: EditorKeysProps) {
  const { opened, save, readOnly } = useEditing()
  const [creating, setCreating] = useState(false)
  const acts = useEditorActs(printing, checks)
  const runs: Partial<Record<EditorAct, () => void>> = {
    ...acts,
    open: () => navigate('/people/import'),
    zoom: onZoom,
    preview: onPreview,
    ...(readOnly ? {} : { save, new: () => setCreating(true) }),
  }
  return (
    <>
      {EDITOR_KEYS.map(({ combo, act, label }) => {
        const run = runs[act]
        return run && <BoundKey key={combo} combo={combo} label={label} run={run} />
      })}
      {creating && <NewPersonDialog unit={opened.person.organizationId} onClose={() => setCreating(false)} />}
    </>
  )
}

type BoundKeyProps = { combo: string; label: string; run: () => void }

function BoundKey({ combo, label, run }: BoundKeyProps) {
  useShortcut(combo, run, { label, own: true })
  return null
}
