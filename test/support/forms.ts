import { readFileSync } from 'node:fs'
import { FormatError, type FormatProblem } from '#electron/platform/formats/problem'

const FOLDER = new URL('../fixtures/forms/', import.meta.url)

/** Bytes of one file in `test/fixtures/forms`. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)))
}

export const LRMX_SAMPLES = [
  'form-2025.lrmx',
  'genuine-style.lrmx',
  'java-exporter.lrmx',
  'several-parties.lrmx',
] as const

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function textIn(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** A form with these lines inside `Person`. */
export function personXml(...lines: string[]): Uint8Array {
  return bytesOf(`<?xml version="1.0" encoding="utf-8"?>\n<Person>\n  ${lines.join('\n  ')}\n</Person>\n`)
}

/** The problem a reader refuses with; throws what is no refusal, and when nothing is refused. */
export function problemOf(read: () => unknown): FormatProblem {
  try {
    read()
  } catch (error) {
    if (error instanceof FormatError) return error.problem
    throw error
  }
  throw new Error('was read')
}
