/**
 * Puts the cursor into what is typed over the cell in work; `line` names an entry of 简历. A short text is chosen, as in
 * any other field; in a long one the cursor goes to its end.
 */
export function focusCell(line = -1): void {
  const editor = '[data-cell-editor]'
  const control =
    document.querySelector<HTMLElement>(`${editor} [data-line="${line}"] [data-control]`) ??
    document.querySelector<HTMLElement>(`${editor} [data-control]`)
  if (!control) return
  control.focus({ preventScroll: true })
  control.scrollIntoView({ block: 'nearest' })
  if (control instanceof HTMLInputElement) control.select()
  if (control instanceof HTMLTextAreaElement) {
    const { length } = control.value
    control.setSelectionRange(length > SHORT || control.dataset.part ? length : 0, length)
  }
}

/** Longer texts are corrected more often than written anew. */
const SHORT = 20
