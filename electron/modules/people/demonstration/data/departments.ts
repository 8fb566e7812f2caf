/** How a department's leading team is made up and worded. */
export type TeamKind =
  | 'bureau'
  | 'office'
  | 'ministry'
  | 'commission'
  | 'mass'
  | 'court'
  | 'procuratorate'
  | 'centre'
export type Staffing = 'civil' | 'managed' | 'public'

export type Department = {
  /** Name after the county's: 水利局. */
  name: string
  team: TeamKind
  staffing: Staffing
  /** ZB04 name. */
  category: string
  section: 'party' | 'congress' | 'government' | 'mass' | 'public'
  divisions: readonly string[]
  /** The name where it is not 云泽县 with `name`. */
  fullName?: string
  shortName?: string
}

const list = (text: string) => (text === '' ? [] : text.split(' '))

function party(name: string, team: TeamKind, category: string, divisions: string, full?: string): Department {
  const fullName = full ?? `中共云泽县委${name}`
  const kind = { section: 'party', staffing: 'civil' } as const
  return { ...kind, name, team, category, fullName, shortName: `县委${name}`, divisions: list(divisions) }
}

function bureau(name: string, category: string, divisions: string, team: TeamKind = 'bureau'): Department {
  return { name, team, staffing: 'civil', category, section: 'government', divisions: list(divisions) }
}

function mass(name: string, category: string, divisions = '', fullName?: string): Department {
  const kind = { section: 'mass', team: 'mass', staffing: 'managed' } as const
  return { ...kind, name, category, divisions: list(divisions), ...(fullName ? { fullName } : {}) }
}

const PARTY_OTHER = '党委其他机关'

/** 60 departments in the order of the county's own lists. */
export const DEPARTMENTS: readonly Department[] = [
  party('办公室', 'office', '党委办公厅、室', '综合股 秘书股 信息股 督查室 机要股'),
  {
    ...party('纪委监委机关', 'office', '党的纪委机关', '办公室 党风政风监督室 案件监督管理室 审查调查室'),
    fullName: '云泽县纪委监委机关',
    shortName: '县纪委监委',
  },
  party('组织部', 'ministry', '党委组织部', '办公室 干部股 公务员管理股 组织股 人才工作股 干部监督股'),
  party('宣传部', 'ministry', '党委宣传部', '办公室 理论股 新闻股 文明创建股'),
  party('统一战线工作部', 'ministry', '党委统战部', '办公室 党派经济股 民族宗教股'),
  party('政法委员会', 'commission', PARTY_OTHER, '办公室 基层社会治理股 执法监督股'),
  party('社会工作部', 'ministry', PARTY_OTHER, '办公室 基层政权股 志愿服务股'),
  party('机构编制委员会办公室', 'office', PARTY_OTHER, '综合股 行政编制股 事业编制股'),
  party('巡察工作领导小组办公室', 'office', PARTY_OTHER, '综合股 巡察一组 巡察二组'),
  party('直属机关工作委员会', 'commission', PARTY_OTHER, '组织股'),
  party('老干部局', 'bureau', PARTY_OTHER, '办公室 离退休干部股'),
  { ...party('党校', 'centre', '参照公务员管理的事业单位', '办公室 教务股 理论研究室'), staffing: 'managed' },
  {
    ...party('档案馆', 'centre', '参照公务员管理的事业单位', '办公室 档案管理股'),
    fullName: '云泽县档案馆',
    shortName: '县档案馆',
    staffing: 'managed',
  },
  {
    ...party('信访局', 'bureau', PARTY_OTHER, '办公室 接访股'),
    fullName: '云泽县信访局',
    shortName: '县信访局',
  },
  { ...bureau('人大常委会机关', '人大机关', '办公室 法制工作室 财经工作室', 'office'), section: 'congress' },
  {
    ...bureau('政协机关', '政协机关', '办公室 提案委 文史委', 'office'),
    fullName: '政协云泽县委员会机关',
    shortName: '县政协机关',
    section: 'congress',
  },
  {
    ...bureau('人民法院', '法院机关', '办公室 立案庭 刑事审判庭 民事审判庭 执行局', 'court'),
    section: 'congress',
  },
  {
    ...bureau('人民检察院', '检察院机关', '办公室 第一检察部 第二检察部', 'procuratorate'),
    section: 'congress',
  },
  bureau('人民政府办公室', '政府办公厅、室', '综合股 秘书一股 秘书二股 督查室 政务公开股', 'office'),
  bureau('发展和改革局', '发改委', '办公室 综合规划股 投资股 价格股 粮食和物资储备股'),
  bureau('教育局', '教育（文教）部门', '办公室 人事股 基础教育股 计划财务股 安全稳定股'),
  bureau('科学技术和工业信息化局', '工业和信息化部门', '办公室 科技股 工业运行股 信息化股'),
  bureau('民族宗教事务局', '民族事务部门', '办公室 民族经济股'),
  bureau('公安局', '公安部门', '指挥中心 政工室 治安大队 刑侦大队 交警大队 法制大队'),
  bureau('民政局', '民政部门', '办公室 社会救助股 养老服务股 区划地名股'),
  bureau('司法局', '司法部门', '办公室 法治督察股 行政复议股 社区矫正股'),
  bureau('财政局', '财政部门', '办公室 预算股 国库股 行政政法股 农业农村股 监督评价股'),
  bureau(
    '人力资源和社会保障局',
    '人力资源和社会保障部门',
    '办公室 人事管理股 工资福利股 就业促进股 社会保险股',
  ),
  bureau('自然资源局', '国土资源部门', '办公室 国土空间规划股 耕地保护股 确权登记股 执法监察大队'),
  bureau('生态环境分局', '环境保护部门', '办公室 水生态环境股 大气环境股'),
  bureau('住房和城乡建设局', '住房和城乡建设部门', '办公室 建筑业管理股 村镇建设股 住房保障股'),
  bureau('交通运输局', '交通运输部门', '办公室 规划建设股 运输管理股 安全监督股'),
  bureau('水利局', '水利部门', '办公室 水政水资源股 工程建设股 河湖管理股'),
  bureau('农业农村局', '农业部门', '办公室 计财股 种植业股 畜牧兽医股 乡村产业股 农村改革股'),
  bureau('商务局', '商务部门', '办公室 市场运行股 对外贸易股'),
  bureau('文化旅游广电体育局', '文化部门', '办公室 公共服务股 旅游开发股 体育股'),
  bureau('卫生健康局', '卫生和计划生育部门', '办公室 医政医管股 疾病预防控制股 基层卫生股'),
  bureau('退役军人事务局', '政府其他机关', '办公室 安置就业股 优待抚恤股'),
  bureau('应急管理局', '安全生产监管部门', '办公室 应急指挥中心 安全生产监督股 防灾减灾股'),
  bureau('审计局', '审计部门', '办公室 财政审计股 经济责任审计股'),
  bureau(
    '市场监督管理局',
    '工商行政管理部门（市场监管部门）',
    '办公室 登记注册股 食品安全股 药品监管股 质量股',
  ),
  bureau('统计局', '统计部门', '办公室 综合核算股 农村股'),
  bureau('医疗保障局', '政府其他机关', '办公室 待遇保障股 基金监管股'),
  bureau('林业局', '林业部门', '办公室 森林资源管理股 造林绿化股'),
  bureau('城市管理和综合执法局', '政府其他机关', '办公室 市容管理股 法制股 执法大队'),
  bureau('行政审批服务局', '政府其他机关', '办公室 审批服务股'),
  bureau('数据局', '政府其他机关', '办公室 数据资源股'),
  bureau('国有资产事务中心', '国有资产管理部门', '办公室 产权管理股', 'centre'),
  { ...bureau('机关事务服务中心', '政府机关事务管理部门', '办公室 资产股', 'centre'), staffing: 'managed' },
  { ...bureau('供销合作社联合社', '参照公务员管理的事业单位', '办公室 业务股', 'mass'), staffing: 'managed' },
  mass('总工会', '工会', '办公室 权益保障部'),
  mass('团委', '共青团', '', '共青团云泽县委员会'),
  mass('妇女联合会', '妇联', '办公室'),
  mass('工商业联合会', '工商联', '办公室'),
  mass('科学技术协会', '其他人民团体'),
  mass('文学艺术界联合会', '其他人民团体'),
  mass('残疾人联合会', '其他人民团体', '办公室'),
  mass('红十字会', '其他人民团体'),
  {
    ...bureau('融媒体中心', '其他事业单位（公益一类）', '办公室 采访部 编辑部 技术部', 'centre'),
    section: 'public',
    staffing: 'public',
  },
  {
    ...bureau('疾病预防控制中心', '其他事业单位（公益一类）', '办公室 传染病防治科 检验科', 'centre'),
    section: 'public',
    staffing: 'public',
  },
]
