import type { Category } from '#shared/modules/awards/programme'
import { nominationProblems } from '#shared/modules/awards/rules'
import { focusField } from '../../../components'
import { type FormPart, partOfPlace, partsOf } from './form-parts'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

/** The parts of the form; amber where something in it keeps the form from being handed in. */
export function FormNav({ editing }: { editing: NominationEditing }) {
  const { cycle, content, nomination } = editing
  const category = cycle.content.categories.find((it) => it.key === content.category)
  if (!category) return null
  const wrong = errorsByPart(category, editing)
  return (
    <nav className={classes.nav} aria-label={text.sectionList}>
      {partsOf(category).map((part) => (
        <button key={part} type="button" className={classes.navItem} onClick={() => goTo(part)}>
          {text.sections[part]}
          <span className={classes.navCount} data-check={(wrong.get(part) ?? 0) > 0}>
            {wrong.get(part) ?? (part === 'materials' ? (nomination?.attachments.length ?? '') : '')}
          </span>
        </button>
      ))}
    </nav>
  )
}

function errorsByPart(category: Category, { content, nomination }: NominationEditing): Map<FormPart, number> {
  const found = new Map<FormPart, number>()
  for (const { kind, place } of nominationProblems(category, content, nomination?.attachments ?? [])) {
    if (kind !== 'error') continue
    const part = partOfPlace(place)
    found.set(part, (found.get(part) ?? 0) + 1)
  }
  return found
}

/** Shows a part and puts the cursor into its first field. */
function goTo(part: FormPart): void {
  const section = document.getElementById(`nomination-${part}`)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('[data-control]')?.focus({ preventScroll: true })
}

/** Leads to a place that a problem names. */
export function goToPlace(place: string): void {
  if (!focusField(place)) goTo(partOfPlace(place))
}
