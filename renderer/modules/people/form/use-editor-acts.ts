import { formatCareer, parseCareer } from '#shared/modules/people/rules-career'
import { retirementDueOn } from '#shared/modules/people/rules-retirement'
import type { CareerEntry } from '#shared/modules/people/schema'
import type { EditorAct } from '../../../app/editor-keys.text'
import { closeRecord } from '../../../app/record-tabs'
import { showToast } from '../../../components'
import { useExport } from '../list/use-export'
import { useEditing } from '../person/editor-context'
import { newRowId } from '../row-id'
import { targetOfCell } from './cell-map'
import { text } from './form.text'
import { changeFormView } from './form-state'

type Acts = Partial<Record<EditorAct, () => void>>

/** A form's file has no columns. */
const NO_SHEET = { title: '', columns: [], at: '' }

/** What the letters do to the form and its record. Changes of the record are steps of undo like any other. */
export function useEditorActs(): Acts {
  const { opened, content, changed, change, readOnly, cell, entry } = useEditing()
  const { id } = opened.person
  const files = useExport()
  const looking: Acts = {
    saveAs: () => {
      if (changed) showToast(text.saveFirst(content.name), { tone: 'failed' })
      else void files.run([id], { format: 'lrmx', target: 'folder' }, NO_SHEET)
    },
    close: () => closeRecord(id, id),
    quit: () => window.close(),
    ageTime: () => document.querySelector<HTMLElement>('[data-age-time]')?.focus(),
  }
  if (readOnly) return { ...looking, upgrade: () => changeFormView({ template: '2025' }) }
  return {
    ...looking,
    removeRow: () => {
      const target = targetOfCell(cell)
      if (target.kind === 'family' && content.family[target.row])
        change({ family: content.family.toSpliced(target.row, 1) })
      else if (cell === 'JianLi' && content.career[entry])
        change({ career: content.career.toSpliced(entry, 1) })
      else showToast(text.noRowHere)
    },
    upgrade: () => {
      const due = content.retirementDueOn === '' ? retirementDueOn(content) : ''
      changeFormView({ template: '2025' })
      if (due !== '') change({ retirementDueOn: due })
      showToast(due === '' ? text.upgraded : text.upgradedWith(due))
    },
    tidyCareer: () => {
      const career = tidiedCareer(content.career)
      const same = formatCareer(career) === formatCareer(content.career)
      if (!same) change({ career })
      showToast(same ? text.careerTidyAlready : text.careerTidied)
    },
  }
}

/** By time, undated entries where they stood behind the one before; wrapped lines and notes in the official layout. */
function tidiedCareer(career: readonly CareerEntry[]): CareerEntry[] {
  const read = career.flatMap((entry) =>
    parseCareer(formatCareer([entry]), newRowId).map((it, index) =>
      index === 0 ? { ...it, id: entry.id } : it,
    ),
  )
  let key = ''
  const keyed = read.map((entry) => {
    key = entry.startedOn || key
    return { entry, key }
  })
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map((it) => it.entry)
}
