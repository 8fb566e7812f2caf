import { showToast } from '../../../components'
import { useEditing } from '../person/editor-context'
import { text } from './form.text'
import { type PrintOrder, usePrintForms } from './use-print-forms'

/** Printing from the editor: what leaves the house is what is on record, so unsaved changes are saved first. */
export function useSavedForms() {
  const printing = usePrintForms()
  const { changed, content } = useEditing()
  const refused = () => {
    if (changed) showToast(text.saveFirst(content.name), { tone: 'failed' })
    return changed
  }
  return {
    ...printing,
    print: async (order: PrintOrder) => void (refused() || (await printing.print(order))),
    savePdf: async (order: PrintOrder, name: string) =>
      void (refused() || (await printing.savePdf(order, name))),
    saveWord: async (order: PrintOrder, name: string) =>
      void (refused() || (await printing.saveWord(order, name))),
  }
}
