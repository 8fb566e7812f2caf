import { CONDUCT_STATES, type Conduct } from '../conduct'
import { dotted } from '../rules-dates'
import { RECORD_KINDS } from '../systems'
import { type ListColumn, serial } from './list'

/** 违纪违法党员台账、不合格党员处置台账 */
export const conductColumns: readonly ListColumn<Conduct>[] = [
  serial(),
  { title: '姓名', width: 10, value: (it) => it.name },
  { title: '所在党支部', width: 20, value: (it) => it.partyName },
  { title: '类别', width: 12, value: (it) => RECORD_KINDS[it.kind] },
  { title: '处理', width: 12, value: (it) => it.measureLabel },
  { title: '事由', width: 28, value: (it) => it.reason },
  { title: '决定机关', width: 16, value: (it) => it.organ },
  { title: '文号', width: 16, value: (it) => it.document },
  { title: '支部大会', width: 12, value: (it) => dotted(it.meetingOn) },
  { title: '批准日期', width: 12, value: (it) => dotted(it.approvedOn) },
  { title: '期满日期', width: 12, value: (it) => dotted(it.untilOn) },
  { title: '结论', width: 14, value: (it) => [dotted(it.outcomeOn), it.outcome].filter(Boolean).join(' ') },
  { title: '状态', width: 12, value: (it) => CONDUCT_STATES[it.state] },
]
