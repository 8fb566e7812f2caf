import { names } from '../../codes'
import type { FieldSpec } from '../../values/condition'
import { DEGREES, QUALIFICATION_RUNGS } from './rules-qualification'

/** @file Fields of study, yearly results, and what is told in words: rewards, 简历, family. */

const STUDY = '学历学位'
const RESULT = '考核奖惩'
const STORY = '简历家庭'

const QUALIFICATIONS = QUALIFICATION_RUNGS.flat()
type Shared = Omit<FieldSpec, 'key' | 'label' | 'column'>

const qualification: Shared = {
  group: STUDY,
  kind: 'choice',
  options: QUALIFICATIONS,
  ordered: true,
  ladders: [QUALIFICATION_RUNGS],
  sortable: true,
}
const degree: Shared = { group: STUDY, kind: 'choice', options: DEGREES, ordered: true, sortable: true }

/** 全日制 or 在职: the four texts of one kind of study as the form has them. */
function studyFields(mode: 'fullTime' | 'inService', word: string): FieldSpec[] {
  return [
    { key: `${mode}Qualification`, label: `${word}学历`, column: { width: 96 }, ...qualification },
    { key: `${mode}Degree`, label: `${word}学位`, column: { width: 112 }, ...degree },
    {
      key: `${mode}School`,
      label: `${word}毕业院校系及专业`,
      group: STUDY,
      kind: 'text',
      column: { width: 240 },
      sortable: true,
    },
  ]
}

export const STUDY_FIELDS: readonly FieldSpec[] = [
  { key: 'qualification', label: '最高学历', column: { width: 96 }, ...qualification },
  { key: 'degree', label: '最高学位', column: { width: 112 }, ...degree },
  ...studyFields('fullTime', '全日制'),
  ...studyFields('inService', '在职'),
  { key: 'school', label: '院校或专业（任一学习经历）', group: STUDY, kind: 'text' },
]

const GRADES = names('zb18-assessment')

/** 考核结果 of one named year: such a field is made when it is asked for, because years never end. */
export function assessmentYearField(year: number): FieldSpec {
  return {
    key: `assessment.${year}`,
    label: `${year} 年考核结果`,
    group: RESULT,
    kind: 'choice',
    options: GRADES,
    column: { width: 112 },
    sortable: true,
  }
}

export const RESULT_FIELDS: readonly FieldSpec[] = [
  {
    key: 'assessment.latest',
    label: '最近一年考核结果',
    group: RESULT,
    kind: 'choice',
    options: GRADES,
    column: { width: 128 },
    sortable: true,
  },
  {
    key: 'assessment.latestYear',
    label: '最近考核年度',
    group: RESULT,
    kind: 'number',
    measure: '年',
    column: { width: 104, align: 'right' },
    sortable: true,
  },
  {
    key: 'assessment.excellent',
    label: '近三年优秀次数',
    group: RESULT,
    kind: 'number',
    measure: '次',
    column: { width: 120, align: 'right' },
    sortable: true,
  },
  {
    key: 'assessments',
    label: '近三年考核结果',
    group: RESULT,
    kind: 'text',
    column: { width: 280 },
  },
  { key: 'rewards', label: '奖励', group: RESULT, kind: 'text', column: { width: 240 } },
  { key: 'sanctions', label: '处分', group: RESULT, kind: 'text', column: { width: 200 } },
]

export const STORY_FIELDS: readonly FieldSpec[] = [
  { key: 'career', label: '简历', group: STORY, kind: 'text' },
  { key: 'family', label: '家庭成员', group: STORY, kind: 'text' },
  { key: 'familyName', label: '家庭成员姓名', group: STORY, kind: 'text' },
  { key: 'familyWorkplace', label: '家庭成员工作单位及职务', group: STORY, kind: 'text' },
]
