import type { AuditItem } from './audit'

/** What a date is decided by: a circular or custom that may change. Dated data, no code. */
export type AuditBasis = {
  /** Words of the titles whose word counts first, '' for the earliest formed material. */
  titles: readonly string[]
  rule: string
  source: string
}

export const AUDIT_BASES: Partial<Record<AuditItem, AuditBasis>> = {
  birth: {
    titles: [],
    rule: '一般以最早形成材料的记载为准；该记载有涂改或疑点时，查原始户籍和亲属材料综合认定。未经组织批准的更改不予认可。',
    source: '组通字〔2006〕41号',
  },
  work: {
    titles: ['转正定级', '起薪', '定级'],
    rule: '以转正定级、起薪材料为准，工龄有间断的另行注明。',
    source: '干部人事档案专项审核口径',
  },
  party: {
    titles: ['入党志愿书'],
    rule: '入党时间以《入党志愿书》上支部大会通过之日为准；党龄自转为正式党员之日算起。',
    source: '中国共产党章程',
  },
  education: {
    titles: ['毕业生登记表', '学位'],
    rule: '全日制教育与在职教育分开核对，以学籍、毕业、学位材料为准。',
    source: '干部人事档案专项审核口径',
  },
  career: {
    titles: [],
    rule: '各段首尾相接；有间断或重叠的，说明原因或补材料。',
    source: '干部任免审批表填写说明',
  },
}
