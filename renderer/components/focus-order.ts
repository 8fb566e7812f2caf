/** Moves the focus to the next (or previous) field after `from` inside its form; false at the end. */
export function focusNext(from: HTMLElement, step: 1 | -1 = 1): boolean {
  const root = from.closest('[data-fields], form, [role=dialog]') ?? document
  const controls = [...root.querySelectorAll<HTMLElement>('[data-control]')].filter(
    (it) => !it.hasAttribute('disabled') && it.offsetParent !== null,
  )
  const next = controls[controls.indexOf(from) + step]
  if (!next) return false
  focusControl(next)
  return true
}

/** Puts the cursor into the field of that name (`birth`, `career.3`); false when it is not on the page. */
export function focusField(name: string): boolean {
  const escaped = CSS.escape(name)
  const control = document.querySelector<HTMLElement>(
    `[data-field="${escaped}"] [data-control], [data-control][data-field="${escaped}"]`,
  )
  if (!control) return false
  control.scrollIntoView({ block: 'center' })
  focusControl(control)
  return true
}

function focusControl(control: HTMLElement): void {
  control.focus()
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select()
}
