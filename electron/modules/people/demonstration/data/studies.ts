/** A branch of study: what it is called at school, which degree it gives and what its people are good at. */
export type Discipline = {
  /** Before 学士, 硕士: 农学. */
  degree: string
  schools: readonly string[]
  /** College and major: 农学院农学专业. */
  majors: readonly string[]
  specialties: readonly string[]
  /** 专业技术职务 from junior to senior. */
  titles: readonly string[]
}

/** Invented schools only. */
export const DISCIPLINES: readonly Discipline[] = [
  {
    degree: '农学',
    schools: ['湘南农业大学', '云江农林学院'],
    majors: ['农学院农学专业', '园艺学院园艺专业', '动物科技学院动物医学专业', '林学院林学专业'],
    specialties: ['农业经营', '农业技术推广', '林业管理', '畜牧兽医'],
    titles: ['助理农艺师', '农艺师', '高级农艺师'],
  },
  {
    degree: '工学',
    schools: ['楚岭工业大学', '云江水利水电学院', '湖东工程学院'],
    majors: [
      '水利系水利水电工程专业',
      '土木工程学院土木工程专业',
      '计算机学院计算机科学与技术专业',
      '机械学院机械工程专业',
    ],
    specialties: ['水利工程', '工程管理', '城乡规划', '信息技术', '安全生产监管'],
    titles: ['助理工程师', '工程师', '高级工程师'],
  },
  {
    degree: '管理学',
    schools: ['湘南农业大学', '南岭财经学院', '潇源师范大学'],
    majors: [
      '经济管理学院农业经济管理专业',
      '公共管理学院行政管理专业',
      '管理学院工商管理专业',
      '会计学院会计学专业',
    ],
    specialties: ['乡村规划、基层治理', '行政管理', '财务管理', '公文写作'],
    titles: ['助理会计师', '会计师', '高级会计师'],
  },
  {
    degree: '法学',
    schools: ['潇源师范大学', '湖东政法学院'],
    majors: ['法学院法学专业', '政治学院思想政治教育专业', '社会学系社会工作专业'],
    specialties: ['依法行政', '党务管理', '基层治理', '信访维稳'],
    titles: [],
  },
  {
    degree: '经济学',
    schools: ['南岭财经学院', '楚岭工业大学'],
    majors: ['经济学院经济学专业', '金融学院金融学专业', '财税系财政学专业'],
    specialties: ['财政金融', '招商引资', '项目管理', '统计分析'],
    titles: ['助理经济师', '经济师', '高级经济师'],
  },
  {
    degree: '文学',
    schools: ['潇源师范大学', '云江师范学院'],
    majors: ['文学院汉语言文学专业', '外国语学院英语专业', '新闻学院新闻学专业'],
    specialties: ['文字综合', '新闻宣传', '党建理论'],
    titles: ['二级教师（中学）', '一级教师（中学）', '高级教师（中学）'],
  },
  {
    degree: '理学',
    schools: ['潇源师范大学', '云江师范学院'],
    majors: ['数学系数学与应用数学专业', '化学系化学专业', '地理系地理科学专业'],
    specialties: ['教育管理', '生态环境保护', '数据分析'],
    titles: ['二级教师（中学）', '一级教师（中学）', '高级教师（中学）'],
  },
  {
    degree: '医学',
    schools: ['潇源医学院'],
    majors: ['临床医学系临床医学专业', '公共卫生学院预防医学专业'],
    specialties: ['卫生管理', '疾病预防控制'],
    titles: ['医师', '主治医师', '副主任医师'],
  },
]

/** Schools of the older 中专 and 大专 generations, with what was learned there. */
export const SECONDARY_STUDIES = [
  '云江农业学校农学专业',
  '云江财税学校财政专业',
  '潇源师范学校普师专业',
  '云江水利学校水利工程专业',
  '湘南林业学校林业专业',
  '潇源卫生学校医士专业',
] as const
export const COLLEGE_STUDIES = [
  '云江职业技术学院行政管理专业',
  '潇源师范专科学校中文系汉语言文学教育专业',
  '湘南农业专科学校经济系农业经济专业',
  '南岭财经专科学校会计系会计学专业',
  '云江公安专科学校治安管理专业',
  '湖东建筑职业学院建筑工程技术专业',
] as const

/** 在职教育: 学历 by its ZB64 name, where, degree ('' for none), months. */
export const IN_SERVICE_STUDIES: readonly (readonly [string, string, string, number])[] = [
  ['省（区、市）委党校研究生', '省委党校经济管理专业', '', 34],
  ['省（区、市）委党校研究生', '省委党校公共管理专业', '', 34],
  ['省（区、市）委党校大学', '省委党校法律专业', '', 33],
  ['省（区、市）委党校大学', '省委党校行政管理专业', '', 33],
  ['中央党校大学', '中央党校函授学院经济管理专业', '', 28],
  ['大学', '潇源师范大学文学院汉语言文学专业', '', 34],
  ['大学', '湘南农业大学经济管理学院农林经济管理专业', '管理学学士', 34],
  ['研究生', '潇源师范大学公共管理学院公共管理专业', '公共管理硕士', 33],
  ['', '楚岭工业大学工程管理专业', '工程硕士', 30],
]
