/** What columns of the register can show; everything else in a department's roll is kept as text under its title. */
export const ROLL_FIELDS = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  ancestralPlace: '籍贯',
  birth: '出生日期',
  identityNumber: '身份证号码',
  qualification: '学历',
  standing: '人员类别',
  party: '所在党支部',
  group: '党小组',
  joinedOn: '入党日期',
  fullOn: '转正日期',
  since: '进入支部日期',
  job: '工作岗位',
  workStarted: '参加工作日期',
  phone: '联系电话',
  address: '家庭住址',
  leftReason: '减少原因',
} as const
export type RollField = keyof typeof ROLL_FIELDS

/** Other words that departments put over the same column. */
export const ROLL_ALIASES: Record<RollField, readonly string[]> = {
  name: ['党员姓名'],
  sex: [],
  ethnicity: [],
  ancestralPlace: [],
  birth: ['出生年月', '出生时间'],
  identityNumber: ['身份证号', '公民身份号码', '身份证'],
  qualification: ['文化程度', '最高学历'],
  standing: ['党员类别', '党员类型'],
  party: ['所属党支部', '所在支部', '所在党组织', '所属党组织', '党支部'],
  group: ['所在党小组', '所属党小组'],
  joinedOn: ['入党时间', '加入党组织日期', '加入党组织时间', '入党年月'],
  fullOn: ['转正时间', '转为正式党员日期', '转为正式党员时间'],
  since: ['进入支部时间', '转入时间', '进入本支部日期'],
  job: ['工作单位及职务', '职务', '工作单位'],
  workStarted: ['参加工作时间'],
  phone: ['手机', '手机号码', '电话', '联系方式'],
  address: ['住址', '现居住地'],
  leftReason: [],
}

export function isRollField(text: string): text is RollField {
  return text in ROLL_FIELDS
}

/** The field that a heading means, '' where it means none of ours. */
export function rollFieldOf(title: string): RollField | '' {
  const plain = title.replace(/[\s　（）()*：:]/gu, '')
  const fields = Object.keys(ROLL_FIELDS) as RollField[]
  return fields.find((it) => ROLL_FIELDS[it] === plain || ROLL_ALIASES[it].includes(plain)) ?? ''
}
