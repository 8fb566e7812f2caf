import type { TextTag } from './elements'
import { type TargetKind, type TargetSpec, target } from './sheet-target'

const basic = (key: string, label: string, aliases: string, kind?: TargetKind, tag?: TextTag) =>
  target('basic', key, label, aliases, kind, tag ? { tag } : {})

/** Fields of the person in a 名册, 花名册 or 基本信息表. Those with a tag are elements of the form. */
export const BASIC_TARGETS: readonly TargetSpec[] = [
  basic('sex', '性别', '性别', 'sex', 'XingBie'),
  basic('ethnicity', '民族', '民族 族别', 'text', 'MinZu'),
  basic('ancestralPlace', '籍贯', '籍贯 祖籍 籍贯地', 'text', 'JiGuan'),
  basic('birthplace', '出生地', '出生地 出生地点 出生地名称', 'text', 'ChuShengDi'),
  basic(
    'party',
    '入党时间',
    '入党时间 入党年月 入党日期 加入党组织日期 加入党组织时间 参加组织日期 参加组织时间 加入中共组织时间 参加党派时间 加入中国共产党时间 何时入党 入党 入党时间党派 党派及加入时间 加入党派时间 参加中共组织时间 加入中共组织日期 入党团时间',
    'text',
    'RuDangShiJian',
  ),
  basic('politics', '政治面貌', '政治面貌 政治面目 政治身份 党派'),
  basic(
    'workStarted',
    '参加工作时间',
    '参加工作时间 参加工作日期 参加工作年月 工作时间 参工时间 参加工作 何时参加工作 工作日期 首次参加工作时间',
    'date',
    'CanJiaGongZuoShiJian',
  ),
  basic('health', '健康状况', '健康状况 健康情况 身体状况', 'text', 'JianKangZhuangKuang'),
  basic(
    'technicalTitle',
    '专业技术职务',
    '专业技术职务 专业技术职称 职称 技术职称 专业技术资格 专技职务 专业技术任职资格 专业职称',
    'text',
    'ZhuanYeJiShuZhiWu',
  ),
  basic(
    'specialty',
    '熟悉专业有何专长',
    '熟悉专业有何专长 专长 特长 熟悉专业及专长 有何专长 熟悉专业 熟悉领域 专业特长',
    'text',
    'ShuXiZhuanYeYouHeZhuanChang',
  ),
  basic(
    'post',
    '现任职务',
    '现任职务 职务 现任职务全称 工作单位及职务 工作单位及现任职务 单位及职务 现工作单位及职务 单位职务 职务全称 现职务 现任职位 单位及现任职务 任职情况 现任党政职务 党政职务 工作单位职务 所在单位及职务 所在单位及现任职务 现任单位及职务 现任职务名称 担任职务 职务名称 工作单位和职务 单位和职务 现任工作单位及职务 党内外职务',
    'text',
    'XianRenZhiWu',
  ),
  basic(
    'postStartedOn',
    '任现职时间',
    '任现职时间 任现职务时间 任职时间 任现职日期 现任职务时间 任现职年月 现职时间 任现职务年月 任现职务日期 现任职务任职时间 任职年月 任现岗位时间 任职日期 任现职务层次职务时间',
    'date',
  ),
  basic('rank', '职级', '职级 现职级 现任职级 公务员职级 职务职级 职级名称 现任职级名称 享受职级'),
  basic(
    'rankStartedOn',
    '任现职级时间',
    '任现职级时间 任职级时间 现职级时间 职级时间 任现职级年月 任现职级日期 晋升职级时间 现任职级时间 任同职级时间 任相当职级时间',
    'date',
  ),
  basic('postLevel', '职务层次', '职务层次 职务级别 级别 现职务层次 行政级别 职务层级 任职级别 现任职务层次'),
  basic(
    'postLevelStartedOn',
    '任现职务层次时间',
    '任现职务层次时间 任同职务层次时间 任现级别时间 任同级职务时间 任现层次时间 现职务层次时间 任该级别时间 任现职务级别时间',
    'date',
  ),
  basic(
    'qualification',
    '学历',
    '学历 文化程度 最高学历 学历名称 学历层次 现学历 最高学历名称 文化 学历学位 学历及学位',
  ),
  basic('degree', '学位', '学位 最高学位 学位名称'),
  basic(
    'school',
    '毕业院校',
    '毕业院校 毕业学校 毕业院校及专业 毕业院校系及专业 毕业院校专业 毕业学校及专业 院校及专业 毕业院系及专业 何院校毕业 何时何校何专业毕业 毕业院校系专业 最高学历毕业院校',
  ),
  basic('major', '所学专业', '所学专业 专业 学历专业 专业名称 毕业专业 最高学历专业'),
  ...education('fullTime', '全日制', '全日制 全日制教育 全日制学历教育', 'QuanRiZhiJiaoYu'),
  ...education('inService', '在职', '在职 在职教育 在职学历教育 非全日制', 'ZaiZhiJiaoYu'),
  basic(
    'careerText',
    '简历',
    '简历 个人简历 工作简历 主要简历 工作经历 履历 学习工作简历 主要工作经历 学习及工作简历',
    'text',
    'JianLi',
  ),
  basic(
    'rewardsText',
    '奖惩情况',
    '奖惩情况 奖惩 奖励情况 奖励综述 获奖情况 奖惩综述 受奖惩情况 奖惩情况综述',
    'text',
    'JiangChengQingKuang',
  ),
  basic(
    'assessmentsText',
    '年度考核结果',
    '年度考核结果 年度考核情况 年度考核综述 年度考核 近三年年度考核结果 近三年年度考核情况 历年考核结果 近三年考核结果 考核情况',
    'text',
    'NianDuKaoHeJieGuo',
  ),
  basic('proposedPost', '拟任职务', '拟任职务 拟任 拟任免职务 拟任职', 'text', 'NiRenZhiWu'),
  basic('proposedRemoval', '拟免职务', '拟免职务 拟免 拟免职', 'text', 'NiMianZhiWu'),
  basic('appointmentReason', '任免理由', '任免理由 任职理由 任免原因', 'text', 'RenMianLiYou'),
  basic('reportingUnit', '呈报单位', '呈报单位 呈报单位名称', 'text', 'ChengBaoDanWei'),
  basic('personnelCategory', '人员类别', '人员类别 人员类型 人员性质'),
  basic('personnelStatus', '人员状态', '人员状态 人员管理状态 在职状态 人员现状'),
  basic('staffingType', '编制类型', '编制类型 编制类别 编制性质 人员编制 编制'),
  basic('managementCategory', '管理类别', '管理类别 干部管理类别 管理权限'),
  basic(
    'retirementDueOn',
    '到龄年月',
    '到龄年月 退休时间 退休年月 到龄时间 到龄退休时间 到达退休年龄时间',
    'date',
    'DaoLingNianYue',
  ),
]

/** 学历, 学位, 院校, 专业 of one kind of study under every heading that is made of its prefixes. */
function education(
  mode: 'fullTime' | 'inService',
  word: string,
  prefixes: string,
  tag: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu',
): TargetSpec[] {
  const all = (endings: string) =>
    prefixes
      .split(' ')
      .flatMap((prefix) => endings.split(' ').map((ending) => prefix + ending))
      .join(' ')
  return [
    basic(
      `${mode}.qualification`,
      `${word}学历`,
      all('学历 学历名称 学历学位 最高学历'),
      'text',
      `${tag}_XueLi`,
    ),
    basic(`${mode}.degree`, `${word}学位`, all('学位 学位名称'), 'text', `${tag}_XueWei`),
    basic(
      `${mode}.school`,
      `${word}毕业院校系及专业`,
      all(
        '毕业院校 毕业学校 毕业院校系及专业 毕业院校及专业 院校 院校及专业 毕业院校专业 学历毕业院校 毕业院校系专业 院校系及专业 学历毕业院校系及专业',
      ),
      'text',
      `${tag}_XueLi_BiYeYuanXiaoXi`,
    ),
    basic(`${mode}.major`, `${word}专业`, all('专业 所学专业 学历专业 系及专业')),
  ]
}
