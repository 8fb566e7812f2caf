import { familyLine, type IncomingFamily } from '#shared/modules/people/rules'
import type { FamilyMember } from '#shared/modules/people/schema'

/** One relative that is not the same on both sides; one side is missing where he stands on the other alone. */
export type FamilyStep = { stored: FamilyMember | null; incoming: IncomingFamily | null }

const FIELDS = [
  ['relation', '称谓'],
  ['name', '姓名'],
  ['birth', '出生日期'],
  ['politics', '政治面貌'],
  ['workplace', '工作单位'],
] as const

/** Who of the stored relatives each incoming one is; null for somebody new. */
function pairsOf(
  stored: readonly FamilyMember[],
  incoming: readonly IncomingFamily[],
): { stored: FamilyMember | null; incoming: IncomingFamily }[] {
  const free = new Set(stored)
  const take = (test: (old: FamilyMember) => boolean) => {
    const found = [...free].find(test)
    if (found) free.delete(found)
    return found ?? null
  }
  const pairs = incoming.map((it) => ({
    stored: take((old) => old.name === it.name && old.relation === it.relation),
    incoming: it,
  }))
  for (const pair of pairs) pair.stored ??= take((old) => old.name !== '' && old.name === pair.incoming.name)
  for (const pair of pairs)
    pair.stored ??= take((old) => old.relation !== '' && old.relation === pair.incoming.relation)
  return pairs
}

/** The relatives that differ, in the file's order, then those that only the record has. */
export function familySteps(
  stored: readonly FamilyMember[],
  incoming: readonly IncomingFamily[],
): FamilyStep[] {
  const pairs = pairsOf(stored, incoming)
  const met = new Set(pairs.map((pair) => pair.stored))
  const changed = pairs.filter((pair) => !pair.stored || !sameRelative(pair.stored, pair.incoming))
  const left = stored.filter((it) => !met.has(it)).map((it) => ({ stored: it, incoming: null }))
  return [...changed, ...left]
}

function sameRelative(a: IncomingFamily, b: IncomingFamily): boolean {
  return FIELDS.every(([field]) => a[field] === b[field])
}

/** Both sides of a step as words: only what differs where both sides know the relative. */
export function stepTexts({ stored, incoming }: FamilyStep): { stored: string; incoming: string } {
  if (!stored || !incoming)
    return {
      stored: stored ? familyLine(stored) : '',
      incoming: incoming ? familyLine(incoming) : '',
    }
  const differing = FIELDS.filter(([field]) => stored[field] !== incoming[field])
  const told = (one: IncomingFamily) =>
    differing.map(([field, label]) => `${label}：${one[field] || '未填'}`).join('；')
  return { stored: told(stored), incoming: told(incoming) }
}

/** True when the file knows less of the relative than the record: nothing is to be taken over by default. */
export function losesText({ stored, incoming }: FamilyStep): boolean {
  if (!stored) return false
  if (!incoming) return true
  return FIELDS.some(([field]) => stored[field] !== '' && incoming[field] === '')
}

/**
 * The family after the adopted steps: the record's order stays, changed relatives are replaced in place, new ones
 * follow the relative that stands before them in the file.
 */
export function familyAfter(
  stored: readonly FamilyMember[],
  incoming: readonly IncomingFamily[],
  adopted: ReadonlySet<number>,
): IncomingFamily[] {
  const steps = familySteps(stored, incoming)
  const taken = steps.filter((_, index) => adopted.has(index))
  const rows: IncomingFamily[] = stored.flatMap((old) => {
    const step = taken.find((it) => it.stored === old)
    return step ? (step.incoming ? [step.incoming] : []) : [old]
  })
  const placeOf = new Map(pairsOf(stored, incoming).map((pair) => [pair.incoming, pair.stored]))
  incoming.forEach((relative, index) => {
    if (!taken.some((step) => step.stored === null && step.incoming === relative)) return
    const before = incoming.slice(0, index).findLast((it) => rows.includes(it) || isThere(it))
    const place = before ? rows.findIndex((row) => row === before || row === placeOf.get(before)) : -1
    rows.splice(place + 1, 0, relative)
  })
  return rows

  function isThere(relative: IncomingFamily): boolean {
    const old = placeOf.get(relative)
    return old !== null && old !== undefined && rows.includes(old)
  }
}
