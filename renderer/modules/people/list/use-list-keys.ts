import { navigate } from 'wouter/use-hash-location'
import { useRight } from '../../../app/session'
import { useShortcut } from '../../../components'
import { text } from '../people.text'

export type ListDialog = 'create' | 'saveQuery' | 'paste' | 'addToList' | 'batchEdit' | null

type Keys = { setDialog: (dialog: ListDialog) => void; save: () => void; canSave: boolean }

/**
 * Keys of the list. Those of the incumbent editor mean here what they mean there: Ctrl+O open files, Ctrl+N new,
 * Ctrl+S save, Ctrl+E change many, Ctrl+P print; the table has Ctrl with the arrows.
 */
export function useListKeys({ setDialog, save, canSave }: Keys): void {
  const mayEdit = useRight('people.edit')
  const mayImport = useRight('people.import')
  const batchEdit = () => setDialog('batchEdit')
  useShortcut('ctrl+n', () => setDialog('create'), { label: text.create, enabled: mayEdit })
  useShortcut('ctrl+o', () => navigate('/people/import'), { label: text.import, enabled: mayImport })
  useShortcut('ctrl+s', save, { label: text.saveView, enabled: canSave })
  useShortcut('ctrl+shift+v', () => setDialog('paste'), { label: text.paste })
  useShortcut('f6', batchEdit, { label: text.batchEdit, enabled: mayEdit })
  useShortcut('ctrl+e', batchEdit, { enabled: mayEdit })
}
