import type { z } from 'zod'
import type { Context } from '#electron/platform/ipc/context'
import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { relateValues } from '#shared/modules/dossiers/rules-audit-compare'
import { isCompared } from '#shared/modules/dossiers/rules-audit-findings'
import { fieldOf } from '#shared/modules/dossiers/rules-audit-record'
import type { PersonId } from '#shared/values/id'
import { lookAt } from './audit-look'

type Citation = z.output<typeof dossiers.citations.output>[number]

/** What materials say of the facts of a person's record, the earliest formed of each fact first. */
export async function citationsOf(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  personId: PersonId,
): Promise<Citation[]> {
  const looks = await lookAt(trx, { personIds: [personId] }, now)
  return looks.flatMap(({ id: dossierId, person, findings }) =>
    findings.flatMap((finding) =>
      finding.statements.map((statement) => ({
        fact: fieldOf(finding, person),
        dossierId,
        materialId: statement.materialId,
        pageId: statement.pageId,
        place: placeOnPage(statement),
        value: statement.value,
        differs: contradictsRecord(finding, statement),
      })),
    ),
  )
}

function placeOnPage({ classCode, materialNo, materialTitle, pageNo }: Statement): string {
  const page = pageNo > 0 ? `第 ${pageNo} 页` : ''
  return `${classLabel(classCode)}-${materialNo}《${materialTitle}》${page}`
}

function contradictsRecord(finding: Finding, { value }: Statement): boolean {
  const { item, onRecord } = finding
  return isCompared(finding) && onRecord !== '' && relateValues(item, value, onRecord) === 'apart'
}
