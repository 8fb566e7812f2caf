import type { Trx } from '#electron/platform/database/schema'
import { elementTexts } from '#shared/modules/people/rules'
import type { PartialDate } from '#shared/values/partial-date'
import { type Candidate, findCandidates, versionsAfterBatch } from './match.repository'
import { loadPeople, type StoredPerson } from './people.repository'
import { photoSizes } from './photo.repository'
import { type IncomingFile, isWrong, sheetRead } from './preview'
import { compareFile, type StoredSide } from './preview-compare'
import { doubtFinding, keysOfFile, matchAmong, type SeenInBatch, spellingsOf } from './preview-match'
import { defaultAction, matchedIdOf, outcomeOf } from './preview-view'
import { strangerFindings } from './sheet-strangers'
import type { Units } from './units'

export type Evaluation = {
  trx: Trx
  units: Units
  seen: SeenInBatch
  /** All files of the preview, for naming an earlier one. */
  files: readonly IncomingFile[]
  /** Unit of new people whose post names none. */
  fallbackUnit: string
  today: PartialDate
}

/**
 * Finds out of each file whom it is about and what it says otherwise, with a few queries for all of them together.
 * Decisions made before are forgotten: the values they were made on may be others now.
 */
export async function evaluateFiles(
  { trx, units, seen, files, fallbackUnit, today }: Evaluation,
  chunk: readonly IncomingFile[],
): Promise<void> {
  const candidates = await candidatesFor(trx, chunk)
  for (const file of chunk) {
    file.matchFindings = []
    matchFile(file, candidates, seen)
    file.matchFindings = [
      ...doubtFinding(file.match, candidates.byId, files, units),
      ...strangerFindings(file),
    ]
  }
  const ids = [...new Set(chunk.flatMap((file) => matchedIdOf(file) ?? []))]
  const stored = await storedSides(trx, ids, units)
  for (const file of chunk) {
    const side = stored.get(matchedIdOf(file) ?? '')
    const compared = side && compareFile(file, side.side, { units, today })
    file.differences = compared?.differences ?? []
    file.newer = compared?.newer ?? null
    file.comparedVersion = side?.person.row.version ?? 0
    file.name = file.read?.texts.XingMing || (side?.person.row.name ?? '')
    file.unit = unitOf(file, side?.person, units, fallbackUnit)
    file.action = defaultAction(outcomeOf(file))
  }
}

type Candidates = { byId: Map<string, Candidate>; byKey: Map<string, Candidate[]> }

async function candidatesFor(trx: Trx, chunk: readonly IncomingFile[]): Promise<Candidates> {
  const keys = chunk.flatMap((file) => keysOfFile(file) ?? [])
  const numbers = spellingsOf(keys.map((it) => it.number))
  const names = [...new Set(keys.map((it) => it.name).filter((it) => it !== ''))]
  const rows = await findCandidates(trx, { numbers, names })
  const byKey = new Map<string, Candidate[]>()
  const add = (key: string, row: Candidate) => {
    const held = byKey.get(key)
    if (held) held.push(row)
    else byKey.set(key, [row])
  }
  for (const row of rows) {
    add(`name:${row.name_key}`, row)
    for (const number of spellingsOf([row.identity_number])) add(`number:${number}`, row)
  }
  return { byId: new Map(rows.map((row) => [row.id, row])), byKey }
}

function matchFile(file: IncomingFile, { byKey }: Candidates, seen: SeenInBatch): void {
  const keys = keysOfFile(file)
  if (!keys) {
    file.match = { kind: 'none' }
    return
  }
  const near = [
    ...spellingsOf([keys.number]).flatMap((number) => byKey.get(`number:${number}`) ?? []),
    ...(byKey.get(`name:${keys.name}`) ?? []),
  ]
  file.match = matchAmong(keys, [...new Set(near)], file.sheet !== null)
  if (isWrong(file)) return
  const earlier = seen.earlier(keys, file.match)
  if (earlier === undefined) seen.add(file.index, keys, file.match)
  else file.match = { kind: 'batch', index: earlier }
}

async function storedSides(
  trx: Trx,
  ids: readonly string[],
  units: Units,
): Promise<Map<string, { person: StoredPerson; side: StoredSide }>> {
  if (ids.length === 0) return new Map()
  const people = await loadPeople(trx, ids)
  const versions = await versionsAfterBatch(trx, ids)
  const sizes = await photoSizes(
    trx,
    people.flatMap((it) => it.row.photo_hash ?? []),
  )
  return new Map(
    people.map((person) => {
      const { row, content } = person
      const hash = row.photo_hash
      const side: StoredSide = {
        content,
        texts: elementTexts(content, units.name),
        photo: hash === null ? null : { hash, size: sizes.get(hash) ?? 0 },
        changedAt: row.changed_at,
        untouched: versions.get(row.id) === row.version,
      }
      return [row.id, { person, side }]
    }),
  )
}

function unitOf(
  file: IncomingFile,
  person: StoredPerson | undefined,
  units: Units,
  fallback: string,
): string {
  if (person) return units.find(person.row.organization_id)?.name ?? ''
  const stated = sheetRead(file)?.facts.organizationId
  if (stated) return units.name(stated)
  const post = file.read?.texts.XianRenZhiWu ?? ''
  const named = post === '' ? null : units.match(post)
  return named ? units.name(named.id) : fallback
}
