import type { FormData } from '#shared/modules/people/form'
import { PersonId } from '#shared/values/id'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id that differs by its number. */
export function personId(number: number): PersonId {
  const tail = [number >> 10, (number >> 5) & 31, number & 31].map((it) => LETTERS[it & 31]).join('')
  return PersonId.parse(`01JFRMDATA0000000000000${tail}`)
}

/** A person as the printed form needs it, every cell filled with an everyday value. */
export function formData(changes: Partial<FormData> = {}): FormData {
  return { ...EVERYDAY, ...changes }
}

/** Nothing but a name: a form to be filled in by hand. */
export function emptyForm(): FormData {
  const education = { qualification: '', degree: '', school: '', degreeSchool: '' }
  const texts = Object.entries(EVERYDAY).filter(([, value]) => typeof value === 'string')
  const blank = Object.fromEntries(texts.map(([key]) => [key, '']))
  return {
    ...EVERYDAY,
    ...blank,
    ageReferenceFrom: 'today',
    personId: EVERYDAY.personId,
    fullTime: education,
    inService: education,
    career: [],
    family: [],
  }
}

/** So many entries of 简历, two years each, the last one open. */
export function career(entries: number): FormData['career'] {
  return Array.from({ length: entries }, (_, index) => {
    const from = `${1960 + index}.07`
    const period = index === entries - 1 ? `${from}--` : `${from}--${1961 + index}.07`
    return { period, text: `某某县某某镇第${index + 1}办公室科员`, note: false }
  })
}

/** So many relatives. */
export function family(members: number): FormData['family'] {
  return Array.from({ length: members }, (_, index) => ({
    relation: ['丈夫', '长女', '父亲', '母亲', '公公', '婆婆'][index] ?? '弟弟',
    name: `柏${'知未闻远若思恒岚宁安澄越'[index % 12]}`,
    age: String(20 + index),
    politics: index % 2 === 0 ? '中共党员' : '群众',
    workplace: `某某县第${index + 1}小学教师`,
  }))
}

const EVERYDAY: FormData = {
  personId: personId(1),
  version: 1,
  name: '罗砚秋',
  identityNumber: '990101198303070027',
  sex: '女',
  birth: '1983.03',
  age: '（43岁）',
  ethnicity: '汉族',
  ancestralPlace: '云泽',
  birthplace: '云泽青石',
  party: '2004.06',
  workStarted: '2005.08',
  health: '健康',
  technicalTitle: '',
  specialty: '乡村规划、基层治理',
  fullTime: {
    qualification: '大学',
    degree: '管理学学士',
    school: '湘南农业大学经济管理学院农业经济管理专业',
    degreeSchool: '',
  },
  inService: { qualification: '研究生', degree: '', school: '省委党校经济管理专业', degreeSchool: '' },
  post: '云泽县青石镇党委副书记、镇长',
  proposedPost: '云泽县农业农村局党组书记、局长',
  proposedRemoval: '云泽县青石镇党委副书记、镇长',
  career: [
    { period: '2001.09--2005.08', text: '湘南农业大学经济管理学院农业经济管理专业学习', note: false },
    { period: '2005.08--2009.11', text: '云泽县白水乡科员', note: false },
    { period: '2009.11--2013.04', text: '云泽县农业局计财股副股长、股长', note: false },
    { period: '2013.04--2016.08', text: '云泽县柳河镇党委委员、副镇长', note: false },
    { period: '', text: '（其间：2013.09--2016.06在省委党校经济管理专业在职研究生学习）', note: true },
    { period: '2016.08--2020.03', text: '云泽县柳河镇党委副书记', note: false },
    { period: '2020.05--2023.04', text: '云泽县农业农村局副局长', note: false },
    { period: '2023.04--', text: '云泽县青石镇党委副书记、镇长', note: false },
  ],
  rewards: '2018.07，经中共云泽县委批准，荣获优秀党务工作者称号；2022.02，经云泽县人民政府批准，记三等功。',
  assessments: '2023年、2024年年度考核均为称职，2025年年度考核为优秀。',
  reason: '工作需要',
  family: [
    { relation: '丈夫', name: '谭立诚', age: '45', politics: '中共党员', workplace: '云泽县第二中学教师' },
    { relation: '女儿', name: '谭知微', age: '16', politics: '群众', workplace: '云泽县第一中学学生' },
    {
      relation: '父亲',
      name: '罗世昌',
      age: '71',
      politics: '中共党员',
      workplace: '云泽县供销社职工（已退休）',
    },
    { relation: '母亲', name: '邓娥', age: '69', politics: '', workplace: '云泽县青石镇居民' },
  ],
  reportingUnit: '中共云泽县委组织部',
  filledOn: '2026 年 11 月 20 日',
  filledBy: '沈知远',
  ageReferenceOn: '2026.11',
  ageReferenceFrom: 'form',
  retirementDueOn: '2041.03',
  retirementAge: '（58岁）',
  photo: '',
  photoCrop: null,
}
