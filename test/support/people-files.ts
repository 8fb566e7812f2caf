import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Preview, PreviewItem } from '#shared/modules/people/exchange'
import type { PersonContent } from '#shared/modules/people/schema'
import type { Grant, PersonId } from '#shared/values/id'
import { buildLrmx, type FormFileOptions } from '#test/builders/form-file'
import { made, type TestVault } from './open-test-vault'

/** Writes a form into the test's folder and answers the ticket for it. */
export function formFile(
  test: TestVault,
  name: string,
  overrides: Partial<PersonContent> = {},
  options: FormFileOptions = {},
): Grant {
  return bytesFile(test, name, buildLrmx(overrides, options))
}

export function bytesFile(test: TestVault, name: string, bytes: Uint8Array): Grant {
  const path = join(test.folder, name)
  writeFileSync(path, bytes)
  return test.grant(path)
}

/** A genuine form of the fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/forms/${name}`, import.meta.url)))
}

export function folderFor(test: TestVault, name: string): { path: string; grant: Grant } {
  const path = join(test.folder, name)
  mkdirSync(path)
  return { path, grant: test.grant(path) }
}

export function compare(test: TestVault, ...grants: Grant[]): Promise<Preview> {
  return made(test.api.people.startPreview({ grants }))
}

export async function itemsOf(test: TestVault, { id }: Preview): Promise<PreviewItem[]> {
  return (await made(test.api.people.previewItems({ id }))).rows
}

/** Compares and writes these files; answers the batch. */
export async function importFiles(test: TestVault, ...grants: Grant[]) {
  const preview = await compare(test, ...grants)
  const written = await made(test.api.people.commitPreview({ id: preview.id }))
  const [batch] = (await made(test.api.batches.list({}))).rows
  return { ...written, batchId: batch!.id }
}

/** The one person of that name. */
export async function personNamed(test: TestVault, name: string) {
  const { rows } = await made(test.api.people.list({ text: name }))
  const row = rows.find((it) => it.name === name)
  if (!row) throw new Error(`${name} is not on record`)
  return made(test.api.people.open({ id: row.id as PersonId }))
}

/** What can be saved of an opened person. */
export function contentOf(person: PersonContent & Record<string, unknown>): PersonContent {
  const { id, version, photo, createdAt, changedAt, changedBy, removedAt, batchNo, ...content } = person
  return content as PersonContent
}
