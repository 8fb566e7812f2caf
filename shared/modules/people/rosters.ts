/**
 * @file The lists a department prints of its cadres, as data. No regulation fixes their layout: columns and widths are
 * ours, after the tables in use (peers 3, Print), and every column is a field of the catalogue (`PEOPLE_FIELDS`).
 */

export const ROSTER_PAPERS = ['register', 'overview', 'muster', 'team', 'facts'] as const
export type RosterPaperKey = (typeof ROSTER_PAPERS)[number]

/** `number` counts the rows; any other key is a field, `a|b` writes b in brackets under a where b is known. */
export type RosterColumn = {
  field: string
  head: string
  /** A heading over this column and its neighbours with the same one. */
  group?: string
  /** Millimetres; 0 takes what is left. */
  width: number
  align?: 'left' | 'center' | 'right'
  /** Rows that follow each other with the same text share one cell. */
  merge?: boolean
}

export type RosterPaper = {
  key: RosterPaperKey
  label: string
  title: string
  landscape: boolean
  /** Points of the rows' type. */
  size: number
  /** `unit` sets a heading over each unit's people; `team` tells the team's structure in it. */
  groups: 'none' | 'unit' | 'team'
  columns: readonly RosterColumn[]
}

const NUMBER: RosterColumn = { field: 'number', head: '序号', width: 10, align: 'center' }
const NAME: RosterColumn = { field: 'name', head: '姓名', width: 17, align: 'center' }
const SEX: RosterColumn = { field: 'sex', head: '性别', width: 9, align: 'center' }
const BIRTH: RosterColumn = { field: 'birth|age', head: '出生年月\n（年龄）', width: 18, align: 'center' }
const ETHNICITY: RosterColumn = { field: 'ethnicity', head: '民族', width: 13, align: 'center' }
const POST: RosterColumn = { field: 'post', head: '现任职务', width: 0 }
const SINCE: RosterColumn = { field: 'postStarted', head: '任现职\n时间', width: 16, align: 'center' }
const RANK: RosterColumn = { field: 'rank|rankSince', head: '职级\n（时间）', width: 22, align: 'center' }
const WORK: RosterColumn = { field: 'workStarted', head: '参加工\n作时间', width: 16, align: 'center' }
const PARTY: RosterColumn = { field: 'partyJoined', head: '入党\n时间', width: 16, align: 'center' }
const POLITICS: RosterColumn = { field: 'politics', head: '政治\n面貌', width: 17, align: 'center' }
const QUALIFICATION: RosterColumn = { field: 'qualification', head: '学历', width: 16, align: 'center' }
const REMARK: RosterColumn = { field: '', head: '备注', width: 16 }

/** 学历学位 as two pairs of columns under two headings. */
const STUDIES: readonly RosterColumn[] = [
  {
    field: 'fullTimeQualification|fullTimeDegree',
    head: '学历\n（学位）',
    group: '全日制教育',
    width: 20,
    align: 'center',
  },
  { field: 'fullTimeSchool', head: '毕业院校系及专业', group: '全日制教育', width: 27 },
  {
    field: 'inServiceQualification|inServiceDegree',
    head: '学历\n（学位）',
    group: '在职教育',
    width: 20,
    align: 'center',
  },
  { field: 'inServiceSchool', head: '毕业院校系及专业', group: '在职教育', width: 27 },
]

export const ROSTERS: readonly RosterPaper[] = [
  {
    key: 'register',
    label: '干部名册',
    title: '干部名册',
    landscape: true,
    size: 8.5,
    groups: 'unit',
    columns: [
      NUMBER,
      NAME,
      SEX,
      BIRTH,
      ETHNICITY,
      { ...PARTY, width: 15 },
      { ...WORK, width: 15 },
      ...STUDIES,
      POST,
      SINCE,
    ],
  },
  {
    key: 'overview',
    label: '一览表',
    title: '干部基本情况一览表',
    landscape: true,
    size: 10,
    groups: 'none',
    columns: [
      NUMBER,
      { field: 'unit', head: '单位', width: 32, merge: true },
      NAME,
      POST,
      SEX,
      BIRTH,
      ETHNICITY,
      QUALIFICATION,
      POLITICS,
      WORK,
      SINCE,
      RANK,
    ],
  },
  {
    key: 'muster',
    label: '花名册',
    title: '干部花名册',
    landscape: false,
    size: 10,
    groups: 'none',
    columns: [
      NUMBER,
      NAME,
      SEX,
      BIRTH,
      { ...POLITICS },
      { ...QUALIFICATION },
      { ...POST, head: '单位及职务' },
      REMARK,
    ],
  },
  {
    key: 'team',
    label: '班子配备表',
    title: '领导班子配备情况表',
    landscape: true,
    size: 10,
    groups: 'team',
    columns: [
      NUMBER,
      NAME,
      POST,
      { field: 'postLevel', head: '职务层次', width: 24, align: 'center' },
      SEX,
      BIRTH,
      ETHNICITY,
      QUALIFICATION,
      POLITICS,
      SINCE,
      { field: 'unitStarted', head: '到本单\n位时间', width: 16, align: 'center' },
      REMARK,
    ],
  },
  {
    key: 'facts',
    label: '基本情况表',
    title: '干部基本情况表',
    landscape: true,
    size: 9,
    groups: 'none',
    columns: [
      NUMBER,
      NAME,
      { field: 'sex|ethnicity', head: '性别\n（民族）', width: 16, align: 'center' },
      BIRTH,
      { field: 'ancestralPlace', head: '籍贯', width: 18, align: 'center' },
      { field: 'qualification|degree', head: '学历\n（学位）', width: 22, align: 'center' },
      { field: 'partyJoined', head: '入党\n时间', width: 15, align: 'center' },
      { field: 'workStarted', head: '参加工\n作时间', width: 15, align: 'center' },
      { field: 'post|postStarted', head: '现任职务\n（任职时间）', width: 36 },
      { field: 'career', head: '主要简历', width: 0 },
      { field: 'assessments', head: '近三年考核', width: 26 },
    ],
  },
]

export function rosterPaper(key: RosterPaperKey): RosterPaper {
  const found = ROSTERS.find((it) => it.key === key)
  if (!found) throw new Error(`no roster paper ${key}`)
  return found
}

/** The fields that a paper's columns read. */
export function fieldsOfColumns(columns: readonly RosterColumn[]): string[] {
  return [...new Set(columns.flatMap((it) => it.field.split('|')))].filter(
    (it) => it !== '' && it !== 'number',
  )
}
