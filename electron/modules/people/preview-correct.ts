import type { IncomingFile } from './preview'
import { readForm } from './read-form'
import type { Reading } from './sheet-draft'
import { readPerson } from './sheet-person'
import { isTextTag, parseStoredForm, storedFormOf } from './source-form'

/** Puts one value of a file right in memory and reads the file anew; false where it has no such value. */
export function correctFile(file: IncomingFile, tag: string, text: string): boolean {
  const { form } = file
  if (!form || !isTextTag(tag)) return false
  const known = form.elements.some((element) => element.tag === tag)
  const elements = known
    ? form.elements.map((element) => (element.tag === tag ? { tag, text } : element))
    : [{ tag, text }, ...form.elements]
  file.form = { ...form, elements }
  file.read = readForm(file.form)
  const { photo } = parseStoredForm(file.shape)
  const shape = storedFormOf(file.form, file.read.texts, file.read.plainFamily)
  file.shape = JSON.stringify(photo ? { ...shape, photo } : shape)
  return true
}

/** Puts one cell of a roster right in memory and reads the person's rows anew; `tag` is the cell's place. */
export function correctPerson(file: IncomingFile, tag: string, text: string, reading: Reading): boolean {
  const [sheet, row, column] = tag.split('!').map(Number)
  const found = file.sheet?.rows.find((it) => it.sheet.index === sheet && it.row.row === row)
  if (!file.sheet || !found || column === undefined || found.row.cells[column] === undefined) return false
  found.row.cells[column] = text.trim()
  file.read = readPerson(file.sheet.rows, reading)
  return true
}
