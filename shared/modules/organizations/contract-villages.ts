import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { EnterpriseId, VillageId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  CoverageFigures,
  Enterprise,
  EnterpriseAsk,
  EnterpriseContent,
  Village,
  VillageAsk,
  VillageContent,
  VillageFigures,
  VillageMark,
  VillageRow,
  VillageYear,
} from './village'

const READ = { right: 'ledgers.read', topics: ['villages', 'parties', 'organizations'] } as const
const EDIT = { right: 'organizations.edit', topics: ['villages', 'steps'] } as const

/** 村（社区） and 两新组织. */
export const villageMethods = {
  villages: query({ ...READ, input: Slice.extend(VillageAsk.shape), output: pageOf(VillageRow) }),
  villageFigures: query({
    ...READ,
    input: z.object({ year: z.number().int(), townId: VillageAsk.shape.townId }),
    output: VillageFigures,
  }),
  village: query({ ...READ, input: z.object({ id: VillageId }), output: Village }),
  saveVillage: command({
    ...EDIT,
    audit: { action: '登记村（社区）', target: 'id' },
    input: z.object({
      id: VillageId.nullable(),
      version: z.number().int(),
      content: VillageContent,
      marks: z.array(VillageMark).max(60),
    }),
    output: Village,
  }),
  /** Figures of one year in place of what was on record of it. */
  saveVillageYear: command({
    ...EDIT,
    audit: { action: '登记村年度情况', target: 'id' },
    input: z.object({ id: VillageId, version: z.number().int(), year: VillageYear }),
    output: Village,
  }),
  /** The year's targets of many villages at once; null leaves a target as it is. */
  setVillageTargets: command({
    ...EDIT,
    audit: { action: '下达村年度目标' },
    input: z.object({
      ids: z.array(VillageId).min(1).max(2000),
      year: z.number().int().min(1990).max(2100),
      incomeTarget: z.number().int().min(0).max(99_999_999_999).nullable(),
      premisesTarget: z.number().int().min(0).max(999_999).nullable(),
    }),
    output: z.object({ villages: z.number().int() }),
  }),
  /** Refused while a party organization belongs to it. */
  removeVillage: command({
    ...EDIT,
    audit: { action: '删除村（社区）', target: 'id' },
    input: z.object({ id: VillageId, version: z.number().int() }),
    output: z.object({}),
  }),
  enterprises: query({
    ...READ,
    input: Slice.extend(EnterpriseAsk.shape),
    output: pageOf(Enterprise),
  }),
  coverage: query({
    ...READ,
    input: z.object({ unitId: EnterpriseAsk.shape.unitId }),
    output: z.array(CoverageFigures),
  }),
  saveEnterprise: command({
    ...EDIT,
    audit: { action: '登记两新组织', target: 'id' },
    input: z.object({
      id: EnterpriseId.nullable(),
      version: z.number().int(),
      content: EnterpriseContent,
    }),
    output: Enterprise,
  }),
  removeEnterprise: command({
    ...EDIT,
    audit: { action: '删除两新组织', target: 'id' },
    input: z.object({ id: EnterpriseId, version: z.number().int() }),
    output: z.object({}),
  }),
}
