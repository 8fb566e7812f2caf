/** @file What is told in the demonstration county; nobody and no place in it exists. */

/** Problems of residents: category and words; `{}` is a place within the village. */
export const PROBLEMS: readonly (readonly [category: string, title: string])[] = [
  ['基础设施', '村道{}段路面破损，雨天积水'],
  ['基础设施', '{}片区农田灌渠堵塞，影响春灌'],
  ['基础设施', '{}巷路灯不亮，群众夜间出行不便'],
  ['土地山林', '{}片承包地四至不清，两户争议'],
  ['民生保障', '{}组两户低保申请未答复'],
  ['民生保障', '{}片自来水水压不足'],
  ['环境卫生', '{}处垃圾池清运不及时'],
  ['环境卫生', '养殖场污水流入{}沟'],
  ['矛盾纠纷', '{}组邻里因排水沟发生纠纷'],
  ['村务党务', '{}组征地补偿款分配方案未公开'],
]

export const PLACES = ['东坡', '西岭', '河湾', '石桥', '老祠堂', '新塘', '松冈', '竹园'] as const

export const FINDINGS: readonly (readonly [category: string, title: string, goal: string])[] = [
  ['基层组织建设', '村干部坐班制度落实不到位', '坐班安排上墙，每周坐班不少于五天'],
  ['基层组织建设', '三年任期目标承诺未公开', '承诺事项在公开栏公示'],
  ['党员干部队伍建设', '村干部档案不齐全', '按清单补齐并归档'],
  ['议事规则', '“四议两公开”记录不完整', '补齐记录，今后逐项留档'],
  ['议事规则', '村财委托乡镇管理未签协议', '补签委托协议'],
  ['发展党员', '一年内没有发展党员', '培养入党积极分子不少于两名'],
  ['示范点和后进村', '党群服务中心功能未启用', '设立窗口，安排人员值班'],
]

export const REQUESTS = [
  '党费收缴和使用情况',
  '村干部补贴发放标准',
  '后备干部推荐结果',
  '换届选举得票情况',
] as const

export const NAMES = ['贺明川', '邵清和', '卜若谷', '甘若澄', '阮克勤', '柳松年', '虞思源', '晏德昌'] as const
