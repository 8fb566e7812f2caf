import { z } from 'zod'
import { DossierId, OrganizationId, PersonId } from '../../values/id'

/** @file 干部人事档案: one dossier a person, where it stands and what state it is in. */

/** 在库 · 借出 · 转出待回执 · 已转出 · 已移交档案馆. The last two can only be read. */
export const DOSSIER_STATES = {
  held: '在库',
  lent: '借出',
  leaving: '转出待回执',
  gone: '已转出',
  archived: '已移交档案馆',
} as const
export type DossierState = keyof typeof DOSSIER_STATES
export const DossierState = z.enum(Object.keys(DOSSIER_STATES) as [DossierState, ...DossierState[]])

export function isReadOnly(state: DossierState): boolean {
  return state === 'leaving' || state === 'gone' || state === 'archived'
}

const line = (most: number) => z.string().trim().max(most).default('')

export const DossierContent = z.object({
  /** 档案编号, unique where given. */
  number: line(40),
  /** 正本 and 副本 in volumes (卷). */
  originals: z.number().int().min(0).max(99).default(1),
  duplicates: z.number().int().min(0).max(99).default(0),
  /** 柜 and 层. */
  cabinet: line(20),
  shelf: line(20),
  /** A partial date as written; '' where unknown. */
  receivedOn: line(12),
  receivedFrom: line(100),
  note: line(500),
})
export type DossierContent = z.infer<typeof DossierContent>

/** What a row of the list and the head of a dossier show. */
export const DossierRow = DossierContent.extend({
  id: DossierId,
  version: z.number().int(),
  personId: PersonId,
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  organizationId: OrganizationId.nullable(),
  unitName: z.string(),
  post: z.string(),
  state: DossierState,
  /** Where it is when it is not held: who borrowed it, where it went. */
  whereabouts: z.string(),
  materials: z.number().int(),
  /** 页数 stated in the catalogue, and sides scanned. */
  pages: z.number().int(),
  scanned: z.number().int(),
  /** Materials whose scanned pages are fewer or more than stated. */
  uneven: z.number().int(),
  /** Scanned pages that belong to no material yet. */
  unassigned: z.number().int(),
  /** 欠缺材料 still open. */
  missing: z.number().int(),
  /** Pages whose file failed verification. */
  damaged: z.number().int(),
})
export type DossierRow = z.infer<typeof DossierRow>

/** A dossier opened. */
export const Dossier = DossierRow.extend({
  identityNumber: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
})
export type Dossier = z.infer<typeof Dossier>

export const DossierFilter = z.object({
  text: z.string().max(60).default(''),
  organizationId: OrganizationId.nullable().default(null),
  /** With every unit under it. */
  below: z.boolean().default(true),
  state: DossierState.nullable().default(null),
  /**
   * Only those with something to do: `empty` has no catalogue, `unscanned` no scan, `complete` every material scanned,
   * `unaudited` no audit begun, `doubtful` a doubt that is not settled.
   */
  only: z
    .enum([
      'all',
      'uneven',
      'unassigned',
      'missing',
      'damaged',
      'empty',
      'unscanned',
      'complete',
      'doubtful',
      'unaudited',
    ])
    .default('all'),
  sort: z.enum(['number', 'name', 'unit', 'changed']).default('number'),
})
export type DossierFilter = z.infer<typeof DossierFilter>
