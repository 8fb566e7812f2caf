import { insertTree } from '#electron/modules/organizations/index'
import { type AuditEntry, appendAudit } from '#electron/platform/audit/chain'
import { insertBatch, nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Author } from '#electron/platform/vault/demonstration-stage'
import type { ElementTexts } from '#shared/modules/people/elements'
import { elementTexts, personChanges } from '#shared/modules/people/rules'
import { type PartialDate, todayPartial } from '#shared/values/partial-date'
import { contentColumns } from '../describe'
import { insertPeople } from '../people.repository'
import { keepPhotos } from '../photo.repository'
import { type Units, unitsOf } from '../units'
import { loadUnits } from '../units.repository'
import type { County, CountyPerson } from './county'
import { type Face, portraitOf } from './portrait'

export type { Author }

/** A batch that is being written, and the units its people sit in. */
export type Seeding = { county: County; author: Author; batchId: string; units: Units; today: PartialDate }

const METHOD = 'vault.openDemonstration'
const ACTION = '生成演示县'
const TITLE = '演示数据'

/** Writes the county's units and opens the batch that its people are to be listed in. */
export async function beginSeeding(trx: Trx, county: County, author: Author): Promise<Seeding> {
  const at = author.now.toISOString()
  await insertTree(trx, unitRows(county, author))
  const batchId = newId(author.now.getTime())
  await insertBatch(trx, {
    id: batchId,
    no: await nextBatchNo(trx),
    kind: 'import',
    title: TITLE,
    created_at: at,
    account_id: author.accountId,
    account_name: author.accountName,
    created_count: county.cadres,
    changed_count: 0,
    undone_at: null,
  })
  await appendAudit(trx, author.auditKey, [
    entry(author, { targetKind: 'batch', targetId: batchId, targetName: TITLE, batchId }),
  ])
  return {
    county,
    author,
    batchId,
    units: unitsOf((await loadUnits(trx)).all),
    today: todayPartial(author.now),
  }
}

/** Writes some of the county's people with their photos, their traces and their places in the batch. */
export async function seedPeople(trx: Trx, seeding: Seeding, people: readonly CountyPerson[]): Promise<void> {
  const { author, batchId, units } = seeding
  const described = people.map((it) => ({ ...it, texts: elementTexts(it.content, units.name) }))
  const faces = people.flatMap(({ face }) => (face ? [face] : []))
  await keepPhotos(trx, picturesOf(faces))
  await insertPeople(
    trx,
    described.map((person) => ({ row: personRow(seeding, person), content: person.content })),
  )
  await insertMany(
    trx,
    'batch_entry',
    people.map(({ id, content }) => ({
      batch_id: batchId,
      record_id: id,
      name: content.name,
      kind: 'created' as const,
      version_after: 1,
      fields: '[]',
      undo: '',
      undone_at: null,
    })),
  )
  await appendAudit(
    trx,
    author.auditKey,
    described.map((person) => traceOf(seeding, person)),
  )
}

/** The county's units as rows; their places in the tree are worked out when they are inserted. */
export function unitRows(county: Pick<County, 'units'>, author: Pick<Author, 'accountId' | 'now'>) {
  return county.units.map(({ id, position, parentId, shortName, unitRole, ...unit }) => {
    const { name, code, kind, level, affiliation, category } = unit
    const columns = {
      name,
      code,
      kind,
      level,
      affiliation,
      category,
      parent_id: parentId,
      short_name: shortName,
      role: unitRole,
    }
    return { id, position, ...stamp(author), ...columns, tree_order: 0, path: '' }
  })
}

function stamp({ accountId, now }: Pick<Author, 'accountId' | 'now'>) {
  const at = now.toISOString()
  const made = { created_at: at, created_by: accountId, changed_at: at, changed_by: accountId }
  return { version: 1, ...made, removed_at: null }
}

type Described = CountyPerson & { texts: ElementTexts }

function personRow({ author, units, today, batchId }: Seeding, person: Described) {
  const { content, face, position, texts } = person
  const photo = face ? portraitOf(face).photo : null
  return {
    id: person.id,
    ...stamp(author),
    ...contentColumns(content, {
      unitName: units.name,
      hasPhoto: photo !== null,
      accepted: [],
      today,
      texts,
    }),
    photo_hash: photo?.hash ?? null,
    photo_crop: photo ? JSON.stringify(photo.crop) : '',
    position: position + 1,
    batch_id: batchId,
  }
}

/** Each picture once, however many wear it. */
function picturesOf(faces: readonly Face[]) {
  const portraits = new Map(faces.map((face) => [portraitOf(face).photo.hash, portraitOf(face)]))
  return [...portraits.values()].map(({ photo, bytes }) => ({ hash: photo.hash, mime: photo.mime, bytes }))
}

function traceOf({ author, units, batchId }: Seeding, { id, content, texts }: Described): AuditEntry {
  const changes = personChanges(null, { content, texts }, units.name)
  const target = { targetKind: 'person', targetId: id, targetName: content.name }
  return entry(author, { ...target, changes, batchId, recordVersion: 1 })
}

type Trace = Pick<AuditEntry, 'targetKind' | 'targetId' | 'targetName'> & Partial<AuditEntry>

function entry({ accountId, accountName, now }: Author, trace: Trace): AuditEntry {
  return {
    at: now.toISOString(),
    accountId,
    accountName,
    method: METHOD,
    action: ACTION,
    outcome: 'done',
    changes: [],
    batchId: null,
    recordVersion: null,
    ...trace,
  }
}
