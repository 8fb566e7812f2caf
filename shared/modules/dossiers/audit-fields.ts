import type { AuditContent } from './audit'

type Word = { key: keyof AuditContent; label: string; isDay: boolean }

/** Words of the audit forms in their order, with their names. */
export const AUDIT_WORDS: readonly Word[] = [
  { key: 'firstBy', label: '初审人', isDay: false },
  { key: 'firstOn', label: '初审时间', isDay: true },
  { key: 'secondBy', label: '复审人', isDay: false },
  { key: 'secondOn', label: '复审时间', isDay: true },
  { key: 'troubles', label: '档案存在问题', isDay: false },
  { key: 'supplied', label: '材料补齐情况', isDay: false },
  { key: 'opinion', label: '认定意见', isDay: false },
  { key: 'department', label: '组织（人事）部门意见', isDay: false },
  { key: 'meetingOn', label: '党委（党组）会时间', isDay: true },
  { key: 'ownOpinion', label: '本人意见', isDay: false },
  { key: 'ownSignedOn', label: '本人签字时间', isDay: true },
]
