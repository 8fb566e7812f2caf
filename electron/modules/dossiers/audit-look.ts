import { loadPeople } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Completeness, Finding } from '#shared/modules/dossiers/audit'
import type { CompletenessFacts } from '#shared/modules/dossiers/completeness-facts'
import type { Material } from '#shared/modules/dossiers/material'
import { findingsOf } from '#shared/modules/dossiers/rules-audit-findings'
import { isPartyMember } from '#shared/modules/dossiers/rules-audit-record'
import { contradicts } from '#shared/modules/dossiers/rules-audit-values'
import { completenessOf } from '#shared/modules/dossiers/rules-completeness'
import type { CompletenessCheck } from '#shared/modules/dossiers/standards'
import type { PersonContent } from '#shared/modules/people/schema'
import { groupBy } from '#shared/values/group-by'
import { todayPartial } from '#shared/values/partial-date'
import {
  type DossierHead,
  decisionsOf,
  dossierHeads,
  judgementsOf,
  type StoredAudit,
  storedAudits,
  UNBEGUN,
} from './audit.repository'
import { cataloguesOf } from './completeness.repository'
import { readDossierStandards } from './standards'
import { statementsOf } from './statement.repository'

/** A dossier as the audit sees it now. */
export type AuditLook = DossierHead & {
  audit: StoredAudit
  person: PersonContent
  findings: Finding[]
  doubts: string[]
}

type Asked = Parameters<typeof dossierHeads>[1]

/** What the audit finds in many dossiers, in six queries and those for the people. */
export async function lookAt(trx: Trx, asked: Asked, now: string): Promise<AuditLook[]> {
  const heads = await dossierHeads(trx, asked)
  const ids = heads.map((it) => it.id)
  const audits = await storedAudits(trx, ids)
  const statements = groupBy(await statementsOf(trx, ids), (it) => it.dossierId)
  const decisions = groupBy(await decisionsOf(trx, ids), (it) => it.dossierId)
  const people = await peopleOf(trx, heads)
  const today = todayPartial(new Date(now))
  return heads.flatMap((head) => {
    const person = people.get(head.personId)
    if (!person) return []
    const findings = findingsOf({
      statements: (statements.get(head.id) ?? []).map(({ dossierId: _, ...it }) => it),
      decisions: decisions.get(head.id) ?? [],
      record: person,
      today,
    })
    const doubts = findings.map((it) => it.doubt).filter((it) => it !== '')
    return [{ ...head, audit: audits.get(head.id) ?? UNBEGUN, person, findings, doubts }]
  })
}

async function peopleOf(trx: Trx, heads: readonly DossierHead[]): Promise<Map<string, PersonContent>> {
  const found = await loadPeople(
    trx,
    heads.map((it) => it.personId),
  )
  return new Map(found.map(({ row, content }) => [row.id, content]))
}

/** One dossier; refuses one that is not there. */
export async function lookAtOne(trx: Trx, dossierId: string, now: string): Promise<AuditLook> {
  const [look] = await lookAt(trx, { dossierIds: [dossierId] }, now)
  if (!look) throw refuse('not-found', '找不到这份档案。', { remedy: '回到档案列表再选。' })
  return look
}

export type LookedCompletely = { look: AuditLook; materials: readonly Material[]; complete: Completeness }

/** The same with the checks of completeness. */
export async function lookCompletely(
  trx: Trx,
  dossierIds: readonly string[],
  now: string,
): Promise<LookedCompletely[]> {
  const { completeness: checks, classes } = await readDossierStandards(trx)
  const looks = await lookAt(trx, { dossierIds }, now)
  const catalogues = await cataloguesOf(trx, dossierIds)
  const judgements = groupBy(await judgementsOf(trx, dossierIds), (it) => it.dossierId)
  const today = todayPartial(new Date(now))
  return looks.map((look) => {
    const materials = catalogues.get(look.id) ?? []
    const { person: record, receivedOn, unassigned, loose } = look
    const facts: CompletenessFacts = {
      materials,
      record,
      conditions: conditionsOf(look),
      classes,
      receivedOn,
      unassigned,
      loose,
      today,
    }
    return { look, materials, complete: completenessOf(checks, facts, judgements.get(look.id) ?? []) }
  })
}

function conditionsOf({ person, findings }: AuditLook): Set<CompletenessCheck['when']> {
  const differs = (item: Finding['item']) =>
    findings.some(
      (it) =>
        it.item === item &&
        contradicts(
          item,
          it.values.filter((value) => value.count > 0),
        ),
    )
  const holds: [CompletenessCheck['when'], boolean][] = [
    ['always', true],
    ['party', isPartyMember(person)],
    ['title', person.technicalTitle !== ''],
    ['birth-differs', differs('birth')],
    ['work-differs', differs('work')],
  ]
  return new Set(holds.filter(([, held]) => held).map(([condition]) => condition))
}
