import { z } from 'zod'
import { DossierId, LooseId, MaterialId, MissingId, OrganizationId, PersonId } from '../../values/id'
import { ClassCode } from './classes'
import { MaterialDate } from './material'

/** @file 零散材料 on their way into dossiers, and 欠缺材料 that are chased (domain rules 1.4). */

const line = (most: number) => z.string().trim().max(most).default('')

export const LOOSE_STATES = { pending: '待处理', due: '待归档', filed: '已归档', returned: '已退回' } as const
export type LooseState = keyof typeof LOOSE_STATES
export const LooseState = z.enum(Object.keys(LOOSE_STATES) as [LooseState, ...LooseState[]])

export const LooseContent = MaterialDate.extend({
  /** Null where the person is not on record: the name alone is kept. */
  personId: PersonId.nullable(),
  name: z.string().trim().min(1, '姓名未填').max(60),
  title: z.string().trim().min(1, '材料名称未填').max(200),
  classCode: ClassCode.nullable(),
  copies: z.number().int().min(1).max(999).default(1),
  pages: z.number().int().min(0).max(9999).nullable(),
  /** 来件单位, 移交日期, 移交人, 接收人 */
  fromUnit: line(100),
  handedOn: line(12),
  handedBy: line(40),
  receivedBy: line(40),
  remark: line(300),
})
export type LooseContent = z.infer<typeof LooseContent>

export const Loose = LooseContent.extend({
  id: LooseId,
  version: z.number().int(),
  /** 接收顺序号 in its year. */
  number: z.number().int(),
  state: LooseState,
  stateReason: z.string(),
  unitName: z.string(),
  dossierId: DossierId.nullable(),
  materialId: MaterialId.nullable(),
  /** The day it should be filed by; '' where no interval is set. */
  dueOn: z.string(),
})
export type Loose = z.infer<typeof Loose>

export const MISSING_STATES = { open: '待补', chased: '已催', closed: '已补齐', waived: '不再补' } as const
export type MissingState = keyof typeof MISSING_STATES
export const MissingState = z.enum(Object.keys(MISSING_STATES) as [MissingState, ...MissingState[]])

export const MissingContent = z.object({
  classCode: ClassCode,
  title: z.string().trim().min(1, '材料名称未填').max(200),
  /** The time the material should be of, as written. */
  time: line(40),
  copies: z.number().int().min(1).max(999).default(1),
  remark: line(300),
  /** Who has to hand it in. */
  organizationId: OrganizationId.nullable(),
  chasedUnit: line(100),
})
export type MissingContent = z.infer<typeof MissingContent>

export const Missing = MissingContent.extend({
  id: MissingId,
  version: z.number().int(),
  dossierId: DossierId,
  personId: PersonId,
  name: z.string(),
  unitName: z.string(),
  state: MissingState,
  stateReason: z.string(),
  /** 催缴函: number, date, and until when. */
  letterNo: z.string(),
  letterOn: z.string(),
  dueOn: z.string(),
  /** What closed it. */
  materialId: MaterialId.nullable(),
  materialTitle: z.string(),
})
export type Missing = z.infer<typeof Missing>
