import { STANDINGS } from '../member'
import { MOBILE_DIRECTIONS, type Mobile } from '../mobile'
import { dotted } from '../rules-dates'
import { DIRECTIONS, TRANSFER_STATES, type Transfer } from '../transfer'
import { type ListColumn, serial } from './list'

/** 组织关系转接台账 */
export const transferColumns: readonly ListColumn<Transfer>[] = [
  serial(),
  { title: '介绍信编号', width: 18, value: (it) => it.number },
  { title: '姓名', width: 10, value: (it) => it.name },
  { title: '人员类别', width: 10, value: (it) => STANDINGS[it.standing] },
  { title: '类型', width: 10, value: (it) => DIRECTIONS[it.direction] },
  { title: '转出党组织', width: 22, value: (it) => it.fromName },
  { title: '转入党组织', width: 22, value: (it) => it.toName },
  { title: '开出日期', width: 12, value: (it) => dotted(it.issuedOn) },
  { title: '有效期至', width: 12, value: (it) => dotted(it.validUntil) },
  { title: '党费交至', width: 9, value: (it) => dotted(it.duesUntil) },
  { title: '回执日期', width: 12, value: (it) => dotted(it.receiptOn) },
  { title: '状态', width: 11, value: (it) => TRANSFER_STATES[it.state] },
]

/** 流动党员台账 */
export const mobileColumns: readonly ListColumn<Mobile>[] = [
  serial(),
  { title: '姓名', width: 10, value: (it) => it.name },
  { title: '所在党支部', width: 20, value: (it) => it.partyName },
  { title: '方向', width: 6, value: (it) => MOBILE_DIRECTIONS[it.direction] },
  { title: '流向', width: 18, value: (it) => it.place },
  { title: '单位', width: 18, value: (it) => it.workplace },
  { title: '外出日期', width: 12, value: (it) => dotted(it.leftOn) },
  { title: '联系电话', width: 13, value: (it) => it.phone },
  { title: '参加组织生活的党组织', width: 20, value: (it) => it.hostParty },
  { title: '活动证号', width: 12, value: (it) => it.certificate },
  { title: '最近联系', width: 12, value: (it) => dotted(it.contactedOn) },
  { title: '下次联系', width: 12, value: (it) => (it.backOn === '' ? dotted(it.contactDueOn) : '') },
  { title: '返回日期', width: 12, value: (it) => dotted(it.backOn) },
]
