import {
  FormatError,
  type FormSource,
  type RawForm,
  readLrm,
  readLrmx,
} from '#electron/platform/formats/index'
import type { Finding } from '#shared/modules/people/exchange'
import { preparePhoto } from './photo.service'
import type { IncomingFile, IncomingPhoto } from './preview'
import { readForm } from './read-form'
import { storedFormOf } from './source-form'

/** Bytes of photos that a preview holds in memory; further ones are read again when they are written. */
export const PHOTO_BUDGET = 512 * 1024 * 1024

/** Reads one file. A file that cannot be read is kept with the reason; nothing is thrown for it. */
export async function readFile(
  source: FormSource,
  index: number,
  budget: { left: number },
): Promise<IncomingFile> {
  const file = emptyFile(source, index)
  try {
    const form = await rawForm(source)
    const { photo } = form
    file.format = form.format
    file.read = readForm(form)
    file.shape = JSON.stringify(storedFormOf(form, file.read.texts, file.read.plainFamily))
    if (file.read.findings.some((it) => it.fix)) file.form = { ...form, photo: null, photoText: '' }
    file.photo = photo ? photoWithin(photo, budget) : null
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    file.failure = wholeFile(error.problem.message, error.problem.remedy)
  }
  return file
}

async function rawForm(source: FormSource): Promise<RawForm> {
  if (source.problem) throw new FormatError(source.problem)
  const { main, pic } = await source.read()
  return source.kind === 'lrm' ? readLrm(main, pic) : readLrmx(main)
}

function emptyFile(source: FormSource, index: number): IncomingFile {
  return {
    index,
    fileName: source.name,
    source,
    sheet: null,
    format: source.kind,
    form: null,
    shape: '{}',
    read: null,
    failure: null,
    photo: null,
    match: { kind: 'none' },
    name: '',
    unit: '',
    matchFindings: [],
    comparedVersion: 0,
    differences: [],
    newer: null,
    action: 'skip',
  }
}

function wholeFile(message: string, remedy: string): Finding {
  return { severity: 'error', field: '', label: '整个文件', message, remedy, fix: null }
}

function photoWithin(bytes: Uint8Array, budget: { left: number }): IncomingPhoto | null {
  const prepared = preparePhoto(bytes)
  if (!prepared) return null
  const { photo, crop } = prepared
  const size = photo.bytes.length
  const held = size <= budget.left
  if (held) budget.left -= size
  return { hash: photo.hash, mime: photo.mime, crop, size, bytes: held ? photo.bytes : null }
}

/** The bytes of a photo that did not fit into memory; null when the file is no longer what was compared. */
export async function readPhotoAgain(file: IncomingFile): Promise<Uint8Array | null> {
  if (!file.source) return null
  try {
    const { photo } = await rawForm(file.source)
    const prepared = photo && preparePhoto(photo)
    return prepared && prepared.photo.hash === file.photo?.hash ? prepared.photo.bytes : null
  } catch (error) {
    if (error instanceof FormatError) return null
    throw error
  }
}
