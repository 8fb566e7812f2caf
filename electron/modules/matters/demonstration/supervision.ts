import { PDFDocument } from 'pdf-lib'
import { keepEvidence } from '#electron/platform/evidence/index'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { plusDays } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { sanctionService } from '../sanction.service'
import { type Told, tellMatters } from './tell'
import { FINDINGS, NAMES } from './words'

type Where = { towns: readonly Subject[]; today: string }
const FINDINGS_A_YEAR = 14

/** Findings of the inspection rounds under listed supervision, half of them closed out, and one call to account. */
export async function makeSupervision(stage: Stage, where: Where): Promise<void> {
  const told = findings(where)
  const ids = await tellMatters(stage, 'S36', told)
  const byDay = [...told].sort((a, b) => a.raisedOn.localeCompare(b.raisedOn))
  await prove(
    stage,
    ids.filter((_, at) => byDay[at]?.end !== 'handling'),
  )
  await callToAccount(stage, where)
}

function findings({ towns, today }: Where): Told[] {
  return Array.from({ length: FINDINGS_A_YEAR }, (_, at) => {
    const [category, title, goal] = FINDINGS[at % FINDINGS.length] as (typeof FINDINGS)[number]
    return {
      kind: 'listed',
      title,
      category,
      goal,
      source: '巡回检查',
      subject: towns[(at * 3) % towns.length] as Subject,
      raisedBy: '',
      person: NAMES[at % NAMES.length] as string,
      raisedOn: plusDays(today, -(FINDINGS_A_YEAR - at) * 9),
      level: '',
      end: at < 8 && at % 5 !== 3 ? 'closed' : at === 9 || at === 10 ? 'asked' : 'handling',
      result: '已整改，现场复核属实。',
      paper: '',
    }
  })
}

/** A page of proof for each: this ledger takes files only. */
async function prove({ trx, author }: Stage, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    const document = await PDFDocument.create()
    document.addPage([595, 842]).drawText(`No. ${at + 1}`, { x: 60, y: 760, size: 14 })
    const stored = await author.store.put(await document.save())
    const file = { name: '整改报告.pdf', mime: 'application/pdf' as const, pages: 1, stored }
    const when = { now: author.now.toISOString(), by: author.accountId }
    await keepEvidence(trx, { kind: 'matter', id }, [file], when)
  }
}

async function callToAccount(stage: Stage, { towns, today }: Where): Promise<void> {
  const subject = towns[3 % towns.length] as Subject
  await sanctionService.addSanction(on(stage, plusDays(today, -50)), {
    system: 'S11',
    content: {
      key: 'disqualify',
      subject: { kind: subject.kind, id: subject.id },
      matterId: null,
      on: plusDays(today, -50),
      by: '县委',
      document: '云组发〔2026〕8号',
      reason: '党建工作责任不落实，督办事项逾期两个月未整改。',
    },
  })
}
