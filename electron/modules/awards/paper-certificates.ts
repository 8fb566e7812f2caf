import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Honour } from '#shared/modules/awards/honour'
import { certificateText } from '#shared/modules/awards/rules'
import { certificateForm } from '#shared/modules/awards/sheets/certificate'
import type { FixedForm } from '#shared/platform/print/fixed'
import type { PaperRun } from '#shared/platform/print/paper'
import { loadCycle } from './cycle.repository'
import { listedHonours } from './listed-honours'
import type { PaperMaker } from './paper-ask'

/** Certificates from the cycle's own text, one page each in one file, in the order of the award list. */
export const certificatePapers: PaperMaker<'certificates'> = async (
  { trx },
  { cycleId, honours: wanted },
  { most, hear },
) => {
  const cycle = await loadCycle(trx, cycleId)
  const { title, honours } = await listedHonours(trx, cycleId)
  const chosen = honours.filter((it) => wanted.length === 0 || wanted.includes(it.id))
  requirePrintable(cycle, chosen)
  const runs: PaperRun[] = []
  const shown = chosen.slice(0, most)
  for (const honour of shown) {
    await hear(runs.length, shown.length)
    runs.push({ form: certificateOf(cycle, honour) })
  }
  return { runs, papers: chosen.length, about: `${chosen.length} 张`, title }
}

function requirePrintable({ title, content }: Cycle, chosen: readonly Honour[]): void {
  if (content.certificate.trim() === '')
    throw refuse('conflict', `“${title}”没有证书文字。`, { remedy: '在规则的“证书”里填写。' })
  if (chosen.length === 0)
    throw refuse('not-found', `“${title}”的名单上没有所选的获奖者，可能已撤销。`, { remedy: '重新选择。' })
  const open = chosen.find((it) => it.awardedOn === '')
  if (open)
    throw refuse('conflict', `${open.name}的表彰日期没有登记，证书没有落款日期。`, {
      remedy: '先用“登记表彰决定”填日期、文号和证书编号。',
    })
}

function certificateOf({ content, no, year }: Cycle, honour: Honour): FixedForm {
  const facts = { name: honour.name, category: honour.categoryLabel, no, year, title: content.title }
  return certificateForm({
    name: honour.name,
    text: certificateText(content.certificate, facts),
    issuer: content.issuer,
    awardedOn: honour.awardedOn,
    number: honour.certificateNo,
  })
}
