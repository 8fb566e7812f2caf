import type { Bar, CaseKind, EvaluationStandards } from './cases'

/**
 * @file The rule table that comes with the program: special cases of the year and what sanctions bar. Each line says
 * where it comes from. 影响期 that no source gives is left open with the customary number of months beside it.
 */

const CODE_TABLE = '考核结论类别代码'
const UNSEEN = '经验值，未见文件'
const GUIDANCE = '受党纪处分人员年度考核办法（1998），经验值，未见原文'
const BOTH: Bar[] = ['award', 'promotion']

type Given = Pick<CaseKind, 'key' | 'label' | 'treatment'> & Partial<CaseKind>

function circumstance(given: Given): CaseKind {
  return {
    family: 'circumstance',
    subject: 'person',
    months: null,
    suggestedMonths: null,
    bars: [],
    reachesPeople: false,
    barSource: '',
    barSourced: false,
    gradeAtMost: '',
    treatedIn: 'part',
    longerThan: 0,
    evaluatedBy: 'own',
    fileAs: '',
    found: '',
    words: [],
    source: UNSEEN,
    sourced: false,
    ...given,
  }
}

function sanction(given: Given): CaseKind {
  return circumstance({
    family: 'sanction',
    bars: BOTH,
    barSource: UNSEEN,
    treatedIn: 'taken',
    found: 'sanction-on-file',
    ...given,
  })
}

/** A 政务处分 under which nobody is graded while it is in force. */
function ungraded(key: string, label: string, suggestedMonths: number): CaseKind {
  return sanction({
    key,
    label,
    suggestedMonths,
    treatment: 'comment',
    treatedIn: 'yearEnd',
    fileAs: '受政纪处分期间年度考核不确定等次',
    words: [label],
    source: `${CODE_TABLE}：受政纪处分期间年度考核不确定等次`,
    sourced: true,
  })
}

function ofOrganization(key: string, label: string, suggestedMonths: number | null): CaseKind {
  return sanction({
    key,
    label,
    suggestedMonths,
    subject: 'organization',
    treatment: 'normal',
    found: '',
    bars: ['award'],
    barSource: '责任落实体系：受约谈、函询、诫勉、取消评优的组织在规定时间内不得评优',
    barSourced: true,
    source: '',
    sourced: true,
  })
}

const CIRCUMSTANCES: CaseKind[] = [
  circumstance({
    key: 'probation',
    label: '新录用试用期',
    treatment: 'comment',
    treatedIn: 'yearEnd',
    fileAs: '新录用人员试用期年度考核不确定等次',
    found: 'probation',
    source: `${CODE_TABLE}：新录用人员试用期年度考核不确定等次`,
    sourced: true,
  }),
  circumstance({
    key: 'leave',
    label: '病事假累计超过半年',
    treatment: 'none',
    longerThan: 6,
    fileAs: '病、事假累计超过考核年度半年不进行考核',
  }),
  circumstance({
    key: 'investigation',
    label: '立案审查调查未结案',
    treatment: 'pending',
    treatedIn: 'yearEnd',
    bars: BOTH,
    barSource: UNSEEN,
    fileAs: '被立案调查尚未结案年度考核不确定等次',
  }),
  circumstance({ key: 'transfer', label: '调任、转任', treatment: 'normal', treatedIn: 'taken' }),
  circumstance({
    key: 'secondment',
    label: '挂职、援派超过半年',
    treatment: 'normal',
    longerThan: 6,
    evaluatedBy: 'host',
  }),
  circumstance({
    key: 'study',
    label: '派出学习培训',
    treatment: 'normal',
    evaluatedBy: 'sending',
  }),
]

const POLITICAL: CaseKind[] = [
  sanction({
    key: 'warning',
    label: '政务警告',
    treatment: 'capped',
    gradeAtMost: '称职',
    suggestedMonths: 6,
    words: ['政务警告', '行政警告', '警告'],
  }),
  ungraded('demerit', '记过', 12),
  ungraded('serious-demerit', '记大过', 18),
  ungraded('downgrade', '降级', 24),
  ungraded('dismissal', '撤职', 24),
]

const PARTY: CaseKind[] = [
  sanction({
    key: 'party-warning',
    label: '党内警告',
    treatment: 'capped',
    gradeAtMost: '称职',
    suggestedMonths: 12,
    words: ['党内警告'],
    source: GUIDANCE,
  }),
  sanction({
    key: 'party-serious',
    label: '党内严重警告（与职务行为无关）',
    treatment: 'comment',
    suggestedMonths: 18,
    words: ['党内严重警告', '严重警告'],
    source: GUIDANCE,
  }),
  sanction({
    key: 'party-serious-duty',
    label: '党内严重警告（与职务行为有关）',
    treatment: 'capped',
    gradeAtMost: '不称职',
    suggestedMonths: 18,
    found: '',
    source: GUIDANCE,
  }),
  sanction({
    key: 'party-removal',
    label: '撤销党内职务',
    treatment: 'capped',
    gradeAtMost: '不称职',
    suggestedMonths: 24,
    words: ['撤销党内职务'],
    source: GUIDANCE,
  }),
  sanction({
    key: 'party-watch',
    label: '留党察看',
    treatment: 'capped',
    gradeAtMost: '不称职',
    suggestedMonths: 24,
    words: ['留党察看'],
    source: GUIDANCE,
  }),
  sanction({
    key: 'party-expulsion',
    label: '开除党籍',
    treatment: 'capped',
    gradeAtMost: '不称职',
    words: ['开除党籍'],
    source: GUIDANCE,
  }),
]

const ADMONITION = sanction({
  key: 'admonition',
  label: '诫勉',
  treatment: 'capped',
  gradeAtMost: '称职',
  suggestedMonths: 6,
  words: ['诫勉'],
  source: '各地规定不一，经验值，未见文件',
})

const ORGANIZATIONS: CaseKind[] = [
  ofOrganization('unit-talk', '约谈', null),
  ofOrganization('unit-inquiry', '函询', null),
  ofOrganization('unit-admonition', '单位诫勉', 12),
  ofOrganization('unit-no-award', '取消评优资格', 12),
]

export const DEFAULT_EVALUATION_STANDARDS: EvaluationStandards = {
  version: 0,
  kinds: [...CIRCUMSTANCES, ...POLITICAL, ...PARTY, ADMONITION, ...ORGANIZATIONS],
}

/** What somebody still has to look at in a line: a value without a source, or 影响期 that nobody decided. */
export function uncheckedIn(kind: CaseKind): string[] {
  const unsourced = treats(kind) && !kind.sourced
  const barUnsourced = kind.bars.length > 0 && !kind.barSourced
  const open = kind.bars.length > 0 && kind.family === 'sanction' && kind.months === null
  return [
    ...(unsourced ? ['处理出处'] : []),
    ...(barUnsourced ? ['限制出处'] : []),
    ...(open ? ['影响期'] : []),
  ]
}

/** A line that changes nothing in the year's evaluation needs no source for doing so. */
function treats({ treatment, evaluatedBy, subject }: CaseKind): boolean {
  return subject === 'person' && (treatment !== 'normal' || evaluatedBy !== 'own')
}
