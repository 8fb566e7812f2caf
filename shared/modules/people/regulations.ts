/**
 * What a regulation, a circular or the incumbent editor fixes and may one day change. Dated data, no code: each list
 * is read by its rule with the date it is asked for.
 */

/** 渐进式延迟法定退休年龄 (decision of 2024-09-13): one delay month for each `every` months begun, at most `most`. */
export const RETIREMENT_DELAYS = [
  {
    from: '2025.01',
    source: '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定',
    /** Base age in years; an age that is not listed is not delayed. */
    steps: [
      { age: 50, every: 2, most: 60 },
      { age: 55, every: 4, most: 36 },
      { age: 60, every: 4, most: 36 },
    ],
  },
] as const

/** Months by which one may retire before the delayed age, never before the old one, or stay on beyond it (same decision, 3). */
export const RETIREMENT_CHOICE_MONTHS = 36

/** Whom a base retirement age is for; a person is of the first group that fits. */
export type RetirementGroup = {
  sex: '男' | '女'
  age: number
  /** 职务层次, 人员类别 and 专业技术职务 that the group is limited to. */
  levels?: RegExp
  categories?: readonly string[]
  titles?: RegExp
  words: string
  source: string
}

const ORDINARY_RETIREMENT = '国发〔1978〕104号'
const SENIOR_WOMEN = '组通字〔2015〕14号'

/** Base retirement age (改革前) where the form does not state 改革前任职年龄界限. */
export const RETIREMENT_GROUPS: readonly RetirementGroup[] = [
  { sex: '男', age: 60, words: '男职工', source: ORDINARY_RETIREMENT },
  {
    sex: '女',
    age: 60,
    levels: /^(?:国家级|省部级|厅局级|县处级)[正副]职$/,
    words: '县处级以上女干部',
    source: SENIOR_WOMEN,
  },
  {
    sex: '女',
    age: 60,
    categories: ['事业单位专业技术人员'],
    titles: /^(?!助理|实习).*(?:高级|教授|研究员|主任)/,
    words: '高级职称女性专业技术人员',
    source: SENIOR_WOMEN,
  },
  {
    sex: '女',
    age: 50,
    categories: ['机关工勤人员', '事业单位工勤人员', '企业工勤人员'],
    words: '女工人',
    source: ORDINARY_RETIREMENT,
  },
  { sex: '女', age: 55, words: '女干部', source: ORDINARY_RETIREMENT },
]

/** Titles that are filled by election: 试用期 is for appointed leading posts only (党政领导干部选拔任用工作条例). */
export const ELECTED_TITLES = /[县市区镇乡]长|主席|人大|政协|法院院长|检察长/

/** Youngest age at work (labour law) and at joining the Party (party constitution, 18 completed years). */
export const YOUNGEST = { work: 16, party: 18 } as const

/** Years of 年度考核 that the form shows. */
export const ASSESSMENT_YEARS_SHOWN = 3

/** Characters of a relative's 工作单位及职务 that the editor takes (peers 1.1). */
export const RELATIVE_WORKPLACE_LIMIT = 124

/** Fields of a relative that the government system wants filled (interop-formats 6). */
export const RELATIVE_REQUIRED = [
  { field: 'relation', label: '称谓' },
  { field: 'name', label: '姓名' },
  { field: 'politics', label: '政治面貌' },
  { field: 'workplace', label: '工作单位及职务' },
] as const

/** Relatives who are older or younger than the person by nature of the relation. */
export const OLDER_RELATIONS = ['父亲', '母亲', '祖父', '祖母', '外祖父', '外祖母'] as const
export const YOUNGER_RELATIONS = [
  '儿子',
  '女儿',
  '长子',
  '次子',
  '三子',
  '四子',
  '五子',
  '长女',
  '次女',
  '三女',
  '四女',
  '五女',
  '孙子',
  '孙女',
  '外孙子',
  '外孙女',
] as const

/** Words that make a sentence of 奖惩情况 a sanction (ZB65 惩戒). */
export const SANCTION_WORDS =
  /处分|警告|记过|降级|撤职|开除|留用察看|留党察看|留团察看|诫勉|撤销(?:党内|团内)职务/
