import { builtInStyle, type NumberStyle, styleOfFormat } from './xlsx-values'
import { readPart } from './xlsx-xml'
import type { ZipEntry } from './zip-read'

/** How the numbers of each cell style are read, by the style's number. */
export async function readStyles(entry: ZipEntry | undefined): Promise<NumberStyle[]> {
  const codes = new Map<number, string>()
  const styles: NumberStyle[] = []
  if (!entry) return styles
  let inCells = false
  await readPart(entry, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        const code = codes.get(id)
        styles.push(code === undefined ? builtInStyle(id) : styleOfFormat(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
