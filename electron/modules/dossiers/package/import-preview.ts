import type { Trx } from '#electron/platform/database/schema'
import { isReadOnly } from '#shared/modules/dossiers/dossier'
import type { ImportDossier } from '#shared/modules/dossiers/exchange'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { loadDossier } from '../dossiers'
import { type Owner, ownersOf } from './import-people'
import { groupsOf, type IncomingGroup } from './incoming-groups'
import type { Found } from './incoming-look'
import { alteredFiles, distrusted } from './incoming-sums'
import { shownPath } from './incoming-walk'
import type { OpenDossier } from './open-import'
import type { PackagePerson } from './package-xml'
import type { Plan } from './plan'
import { planOf } from './plan-group'

const MOST_LINES = 500
const NOBODY: PackagePerson = { name: '', sex: '', nationality: '', birth: '', identityNumber: '' }

/** What was found, as dossiers that can be decided on; `ignored` are sentences about everything that belongs to none. */
export async function previewOf(
  trx: Trx,
  found: Found,
): Promise<{ dossiers: OpenDossier[]; ignored: string[] }> {
  const { groups, left } = groupsOf(found)
  const plans = groups.map((group) => planOf(group, found))
  const owners = await ownersOf(
    trx,
    plans.map((it) => ('refusal' in it ? NOBODY : it.person)),
  )
  const reasons = distrusted(
    alteredFiles(found),
    groups.map((it) => it.scope),
  )
  const seen = new Set<string>()
  const dossiers: OpenDossier[] = []
  for (const [at, group] of groups.entries()) {
    const owner = owners[at] as Owner
    const refusal = (reasons.get(group.scope) ?? '') || (await hindrance(trx, owner))
    dossiers.push(opened(group, plans[at] as Plan | { refusal: string }, { owner, refusal, seen }))
  }
  return { dossiers: dossiers.map((it) => withRefused(it, found)), ignored: ignoredOf(found, groups, left) }
}

async function hindrance(trx: Trx, { dossierId, refusal }: Owner): Promise<string> {
  if (refusal !== '' || !dossierId) return refusal
  const { state } = await loadDossier(trx, dossierId)
  return isReadOnly(state) ? '库内这份档案已转出或移交，只能查看，不能导入。' : ''
}

type Judged = { owner: Owner; refusal: string; seen: Set<string> }

function opened(
  { scope }: IncomingGroup,
  plan: Plan | { refusal: string },
  { owner, refusal, seen }: Judged,
): OpenDossier {
  if ('refusal' in plan) {
    const shown = { ...blank(scope), refusal: plan.refusal }
    return { shown, plan: null, personId: null, dossierId: null }
  }
  const { person } = plan
  const identity = comparableIdentityNumber(person.identityNumber) || (owner.personId ?? '')
  const repeated = identity !== '' && seen.has(identity)
  seen.add(identity)
  const why = refusal || (repeated ? '这一批里有两份同一身份证号的，只取前一份。' : '')
  const shown: ImportDossier = {
    ...blank(scope),
    name: person.name,
    identityNumber: person.identityNumber,
    known: repeated ? 'repeated' : knownAs(owner),
    dossierId: owner.dossierId,
    materials: plan.materials.length,
    images: plan.materials.reduce((sum, it) => sum + it.images.length, plan.loose.length),
    unmatched: [...(owner.notice ? [owner.notice] : []), ...plan.unmatched].slice(0, MOST_LINES),
    refusal: why,
    undecided: plan.materials.flatMap(({ classCode, label, title }, entry) =>
      classCode === null ? [{ entry, label, title }] : [],
    ),
  }
  return { shown, plan: why === '' ? plan : null, personId: owner.personId, dossierId: owner.dossierId }
}

function blank(scope: string): ImportDossier {
  return {
    key: scope,
    fileName: shownPath(scope),
    name: '',
    identityNumber: '',
    known: 'new-person',
    dossierId: null,
    materials: 0,
    images: 0,
    unmatched: [],
    refusal: '',
    undecided: [],
  }
}

function knownAs({ personId, dossierId }: Owner): ImportDossier['known'] {
  if (dossierId) return 'dossier'
  return personId ? 'new-dossier' : 'new-person'
}

/** Files within a dossier's folder that could not be looked into are said with it. */
function withRefused(open: OpenDossier, { refused }: Found): OpenDossier {
  const own = refused.filter((it) => it.path.startsWith(`${open.shown.key}/`)).map(sentenceOf)
  if (own.length === 0) return open
  return {
    ...open,
    shown: { ...open.shown, unmatched: [...own, ...open.shown.unmatched].slice(0, MOST_LINES) },
  }
}

function ignoredOf({ refused }: Found, groups: readonly IncomingGroup[], left: readonly string[]): string[] {
  const outside = refused.filter((it) => !groups.some(({ scope }) => it.path.startsWith(`${scope}/`)))
  return [
    ...outside.map(sentenceOf),
    ...left.map((it) => `“${shownPath(it)}”不属于任何一份档案，没有导入。`),
  ].slice(0, MOST_LINES * 10)
}

function sentenceOf({ path, reason }: { path: string; reason: string }): string {
  return `“${shownPath(path)}”：${reason}`
}
