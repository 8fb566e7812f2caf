import { body, letterForm } from '../../../platform/print/letter'
import type { ProseForm } from '../../../platform/print/prose'
import { formalDay } from '../rules-dates'

/** What a notice to a village that admits nobody says. */
export type NoticePaper = {
  number: string
  on: string
  /** 黄牌警告, 诫勉谈话, 挂牌督办 */
  label: string
  to: string
  lastOn: string
  /** The first day of which admissions are on record. */
  since: string
  years: number
  /** ISO day by which it is to be settled, '' where none is set. */
  dueOn: string
  note: string
  from: string
}

/** 黄牌警告通知书, 诫勉谈话通知书, 挂牌督办通知书 after GB/T 9704. */
export function warningNotice({
  number,
  on,
  label,
  to,
  lastOn,
  since,
  years,
  dueOn,
  note,
  from,
}: NoticePaper): ProseForm {
  const gap =
    lastOn === ''
      ? `自 ${since.slice(0, 4)} 年有统计以来没有发展党员`
      : `自${formalDay(lastOn)}发展党员以来，至今没有再发展党员`
  const due = dueOn === '' ? '' : `，并于${formalDay(dueOn)}前书面报告整改情况`
  return letterForm({
    number,
    on,
    to,
    from,
    title: `${label}通知书`,
    paragraphs: [
      body(
        `经核查，你村（社区）党组织${gap}，已超过 ${years} 年。按照发展党员预警制度，决定对你村（社区）党组织${label}。`,
      ),
      body(`请认真分析原因，按计划做好入党积极分子的培养教育，落实发展党员工作${due}。`),
      ...(note === '' ? [] : [body(note)]),
    ],
  })
}
