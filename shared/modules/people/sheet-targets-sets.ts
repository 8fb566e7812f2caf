import { type TargetKind, type TargetSpec, target } from './sheet-target'

type SetDestination = 'posts' | 'career' | 'educations' | 'family' | 'rewards' | 'assessments' | 'ranks'

/** Fields of a set's rows; `telling` ones say by themselves that the sheet is about this set. */
export const SET_TARGETS: readonly TargetSpec[] = [
  ...set('posts', [
    ['title', '职务', '职务 职务名称 任职职务 担任职务 现任职务 所任职务 岗位 职务全称'],
    [
      'startedOn',
      '任职时间',
      '任职时间 任职日期 任职开始时间 任职起始时间 任职年月 任现职时间',
      'date',
      true,
    ],
    [
      'endedOn',
      '免职时间',
      '免职时间 免职日期 任职结束时间 任职截止时间 离任时间 免职年月',
      'openDate',
      true,
    ],
    [
      'documentNo',
      '任职文号',
      '任职文号 文号 任免文号 批准文号 任职批准文号 决定或批准任职的文号',
      'text',
      true,
    ],
    ['level', '职务层次', '职务层次 职务级别 级别'],
    ['probationEndsOn', '试用期至', '试用期至 试用期满时间 试用期结束时间 试用期满日期', 'openDate'],
  ]),
  ...set('career', [
    [
      'startedOn',
      '起始时间',
      '起始日期 起始时间 开始时间 开始日期 起始年月 自何年月 起 起时间 何年何月起 从何年何月',
      'date',
      true,
    ],
    [
      'endedOn',
      '截止时间',
      '截止日期 截止时间 结束时间 结束日期 终止时间 终止日期 截止年月 至何年月 止 止时间 何年何月止 到何年何月',
      'openDate',
      true,
    ],
    [
      'unitName',
      '所在单位',
      '所在单位 工作单位 单位 单位名称 所在单位名称 学习或工作单位 在何单位 在何地何单位 工作学习单位',
    ],
    [
      'duty',
      '身份或职务',
      '身份或职务说明 身份或职务 职务 担任职务 任何职务 从事工作或担任职务 任何职 岗位 职务身份',
    ],
    [
      'text',
      '经历',
      '经历 工作经历 学习工作经历 工作单位及职务 单位及职务 履历说明 简历 何地何单位任何职 工作学习单位及职务 在何单位任何职',
    ],
  ]),
  ...set('educations', [
    ['mode', '学习形式', '学习形式 教育类别 学历类别 教育类型 学历性质 全日制在职', 'sort'],
    ['qualification', '学历', '学历名称 学历 学历层次 文化程度'],
    ['degree', '学位', '学位 学位名称'],
    [
      'school',
      '院校',
      '学校名称 学校单位名称 毕业院校 毕业学校 院校名称 学校 毕业院校名称 毕业学校名称 毕业院校系及专业 学校及专业 学位授予单位',
    ],
    ['major', '专业', '所学专业名称 所学专业 专业 专业名称'],
    ['startedOn', '入学时间', '入学日期 入学时间 入学年月', 'date', true],
    [
      'endedOn',
      '毕业时间',
      '毕业日期 毕业时间 毕肄业日期 毕肄业时间 毕业年月 毕结肄业日期 学位授予日期 学位授予时间',
      'openDate',
      true,
    ],
  ]),
  ...set('family', [
    [
      'relation',
      '称谓',
      '称谓 与本人关系 与该人关系 关系 与干部关系 家庭关系 与其关系 与党员关系 亲属关系 成员关系',
      'text',
      true,
    ],
    ['memberName', '姓名', '姓名 家属姓名 亲属姓名 成员姓名 家庭成员姓名 家庭成员 人员姓名2', 'name'],
    ['memberBirth', '出生日期', '出生日期 出生年月 出生时间 出生年月日 年龄', 'openDate'],
    ['politics', '政治面貌', '政治面貌 政治面目 党派'],
    [
      'workplace',
      '工作单位及职务',
      '工作单位及职务 工作单位名称及职务 工作单位 单位及职务 工作单位职务 现工作单位及职务 工作学习单位及职务',
    ],
  ]),
  ...set('rewards', [
    [
      'happenedOn',
      '时间',
      '批准日期 奖励时间 奖惩时间 批准时间 获奖时间 表彰时间 授予时间 受奖时间 处分时间 受处分时间 奖励日期 奖惩日期 奖惩批准日期',
      'date',
      true,
    ],
    [
      'text',
      '奖惩名称',
      '奖励名称 奖惩名称 荣誉称号 奖项名称 奖惩内容 奖励内容 获奖名称 表彰名称 处分名称 奖惩情况 获得荣誉 处分种类 奖励种类 奖惩名称代码',
      'text',
      true,
    ],
    [
      'authority',
      '批准机关',
      '批准机关名称 批准机关 授予单位 表彰单位 批准单位 授予机关 奖励批准机关 奖惩批准机关 决定机关',
    ],
    ['kind', '奖惩类别', '奖惩类别 奖惩类型', 'sort'],
  ]),
  ...set('assessments', [
    ['year', '考核年度', '考核年度 年度 考核年份 年份 考核时间', 'year', true],
    [
      'grade',
      '考核结果',
      '考核结论 考核结果 考核等次 年度考核结果 等次 考核结论类别 年度考核等次 考核档次',
      'text',
      true,
    ],
  ]),
  ...set('ranks', [
    ['kind', '类别', '职级类别 职务职级类别', 'sort'],
    ['title', '职级', '职级 职级名称 职务层次 晋升职级 任职级别 现职级 晋升后职级', 'text', true],
    [
      'startedOn',
      '起始时间',
      '任职级时间 批准时间 晋升时间 起始时间 任现职级时间 起算时间 职级批准日期 任职时间',
      'date',
      true,
    ],
    ['endedOn', '终止时间', '终止时间 职级终止日期 截止时间', 'openDate'],
    ['documentNo', '文号', '批准文号 文号 任职文号'],
  ]),
]

type Entry = [field: string, label: string, aliases: string, kind?: TargetKind, telling?: boolean]

function set(destination: SetDestination, entries: Entry[]): TargetSpec[] {
  return entries.map(([field, label, aliases, kind = 'text', telling = false]) =>
    target(destination, `${destination}.${field}`, label, aliases, kind, { telling }),
  )
}
