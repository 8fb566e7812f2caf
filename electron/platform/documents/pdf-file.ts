import { deflateSync, inflateSync } from 'node:zlib'

/** @file As much of a PDF, in the plain layout that Chromium writes, as it takes to change a stream in place. */

/** A PDF with the places of its objects. */
export type PdfFile = { bytes: Buffer; offsets: ReadonlyMap<number, number>; trailer: string; xref: number }

/** Digits of an offset, of a generation, the sign of an object in use, an end of line of two. */
const ENTRY = 20

/** Null for a file whose table of objects is of another kind than Chromium's. */
export function openPdf(pdf: Uint8Array): PdfFile | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const tail = bytes.subarray(-1024).toString('latin1')
  const xref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const head = bytes.subarray(xref, xref + 64).toString('latin1')
  const found = /^xref\s+0 (\d+)\s/.exec(head)
  if (!found) return null
  const size = Number(found[1])
  const start = xref + found[0].length
  const offsets = new Map<number, number>()
  for (let number = 0; number < size; number++) {
    const entry = bytes.subarray(start + number * ENTRY, start + (number + 1) * ENTRY).toString('latin1')
    if (entry[17] === 'n') offsets.set(number, Number(entry.slice(0, 10)))
  }
  const rest = bytes.subarray(start + size * ENTRY).toString('latin1')
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(rest)?.[1]
  return trailer === undefined ? null : { bytes, offsets, trailer, xref }
}

/** Numbers of the objects that say which characters a font's codes mean. */
export function mapsOf({ bytes }: PdfFile): number[] {
  const numbers = new Set<number>()
  for (let at = bytes.indexOf('/ToUnicode '); at >= 0; at = bytes.indexOf('/ToUnicode ', at + 1)) {
    const found = /^\/ToUnicode (\d+) 0 R/.exec(bytes.subarray(at, at + 40).toString('latin1'))
    if (found) numbers.add(Number(found[1]))
  }
  return [...numbers]
}

/** The text of a deflated stream, null for an object of another kind. */
export function streamOf({ bytes, offsets }: PdfFile, number: number): string | null {
  const at = offsets.get(number)
  if (at === undefined) return null
  const head = /^\d+ 0 obj\s*<<([^>]*)>>\s*stream\r?\n/.exec(bytes.subarray(at, at + 300).toString('latin1'))
  const length = Number(/\/Length (\d+)/.exec(head?.[1] ?? '')?.[1] ?? Number.NaN)
  if (!head?.[1]?.includes('/FlateDecode') || Number.isNaN(length)) return null
  const start = at + head[0].length
  return inflateSync(bytes.subarray(start, start + length)).toString('latin1')
}

/** The file with these streams in place of those it has: the standard's incremental update. */
export function withObjects(
  { bytes, trailer, xref }: PdfFile,
  objects: readonly { number: number; text: string }[],
): Uint8Array {
  const parts: Buffer[] = [bytes, Buffer.from('\n')]
  let length = bytes.length + 1
  const sections: string[] = []
  for (const { number, text } of objects) {
    const data = deflateSync(Buffer.from(text, 'latin1'))
    const head = `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`
    const object = Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')])
    sections.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`)
    parts.push(object)
    length += object.length
  }
  const end = `xref\n${sections.join('')}trailer\n<<${trailer}\n/Prev ${xref}>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}
