import type { CandidateFacts } from './nomination'
import type { AwardSubject } from './programme'

/** What each fact of a nomination is called: on the form, in workbooks, in the history of changes. */
export const FACT_LABELS: Record<keyof CandidateFacts, string> = {
  sex: '性别',
  birth: '出生年月',
  ethnicity: '民族',
  ancestralPlace: '籍贯',
  politics: '政治面貌',
  partyJoinedOn: '入党时间',
  identityNumber: '身份证号',
  qualification: '学历',
  degree: '学位',
  school: '毕业院校及专业',
  post: '职务',
  technicalTitle: '专业技术职务（职业资格）',
  field: '专业领域',
  fieldYears: '从事专业年限',
  hereSince: '来本地工作时间',
  phone: '联系电话',
  resume: '学习工作简历',
  deeds: '主要业绩和贡献',
  honours: '获得荣誉及人才称号',
  benefits: '已享受的人才待遇',
  unitOpinion: '单位推荐意见',
  unitNotice: '推荐单位公示情况',
}

/** What the name and the unit of each kind of subject are called. */
export const SUBJECT_LABELS: Record<AwardSubject, { name: string; unit: string }> = {
  person: { name: '姓名', unit: '工作单位' },
  team: { name: '团队名称', unit: '所在单位' },
  organization: { name: '组织名称', unit: '上级单位' },
  work: { name: '作品（品牌）名称', unit: '申报单位' },
}

/** Facts that only people have; of a team, an organization or a work the form has none of them. */
export const PERSONAL_FACTS = [
  'sex',
  'birth',
  'ethnicity',
  'ancestralPlace',
  'politics',
  'partyJoinedOn',
  'identityNumber',
  'qualification',
  'degree',
  'school',
  'post',
  'technicalTitle',
  'field',
  'fieldYears',
  'hereSince',
] as const satisfies readonly (keyof CandidateFacts)[]

/** Facts that are partial dates. */
export const DATED_FACTS = [
  'birth',
  'partyJoinedOn',
  'hereSince',
] as const satisfies readonly (keyof CandidateFacts)[]

/** Characters as a word limit counts them: white space left out. */
export function wordCount(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}
