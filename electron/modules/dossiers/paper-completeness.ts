import { refuse } from '#shared/ipc/reply'
import { completenessList, completenessTable } from '#shared/modules/dossiers/sheets/completeness'
import { lookCompletely } from './audit-look'
import { dossierRows } from './dossier.repository'
import type { PaperMaker } from './paper-ask'
import { onlyOne } from './paper-audit'
import { readDossierStandards } from './standards'

/** 完整性核查表 of one dossier; of several, one list. */
export const completenessPapers: PaperMaker<'completeness'> = async (
  { trx, now },
  { dossierIds },
  { from },
) => {
  const { completenessSource: source } = await readDossierStandards(trx)
  const rows = new Map((await dossierRows(trx, dossierIds)).map((it) => [it.id, it]))
  const dossiers = (await lookCompletely(trx, dossierIds, now)).flatMap(({ look, complete }) => {
    const row = rows.get(look.id)
    return row ? [{ name: row.name, unitName: row.unitName, number: row.number, complete }] : []
  })
  const [only, ...more] = dossiers
  if (!only) throw refuse('not-found', '找不到所选的档案。', { remedy: '刷新后重选。' })
  const told = { source, from }
  const form = more.length === 0 ? completenessTable(only, told) : completenessList(dossiers, told)
  return { runs: [{ form }], papers: 1, about: `${dossiers.length} 份档案`, ...onlyOne(dossierIds) }
}
