import { checkCharacter } from '#shared/values/identity-number'
import type { MadeCell, MadeSheet } from './workbooks'

/** A kind of sheet that departments keep: its headings, one row of them or several with their merges. */
export type Shape = {
  name: string
  heads: (string | null)[][]
  merges?: string[]
  title?: string
  notes?: string[]
}

const list = (name: string, heads: string): Shape => ({ name, heads: [heads.split(' ')] })

/** Rosters, sets of one field group and ledgers, in the headings that systems and offices give them. */
export const SHAPES: readonly Shape[] = [
  list('奖励申报', '申报时间 姓名 身份证号 性别 民族 政治面貌 职务 申报单位 奖励名称 奖励级别 主要事迹'),
  list(
    '人员基本信息',
    '姓名 性别 民族 出生日期 人员状态 血型 人员类别 籍贯 学历 电话 出生地 居民身份号码 婚姻状况 健康状况 参加工作日期 政治面貌 参加组织日期 工作单位名称 职务全称 管理类别 专长 备注',
  ),
  list(
    '信访登记',
    '反映人 反映人身份证号 反映人单位 被反映人 被反映人单位 问题性质 简要情况 收到时间 处理情况',
  ),
  list(
    '党员花名册',
    '姓名 身份证号码 性别 民族 籍贯 出生日期 学历 所在党支部 加入党组织日期 转正日期 家庭住址 联系电话 排序',
  ),
  list('党组织概况', '所在单位 党组织名称 党组织类型 换届时间 党组织书记 党员数 联系电话 简介'),
  list('入党申请人', '姓名 身份证号 性别 所在党组织 职务 民族 文化程度 出生年月 申请入党时间'),
  list('积极分子', '姓名 性别 身份证号 所属党支部 列入培养对象时间 培养人'),
  list('职数核定', '批准时间 批准单位 批准文号 正职职数 副职职数 备注'),
  list('后备干部', '身份证号 呈报日期 培养方向 后备类别 当前状态'),
  list('培训班', '培训名称 培训年度 单位 培训方式 培训天数 培训人数 联系电话'),
  list('奖励信息', '奖励名称代码 批准文件文号 奖励名称 受奖励时职务 批准机关名称 批准日期 撤销标识 身份证号'),
  list(
    '学历信息',
    '身份证号 学历名称 学校名称 入学日期 毕业日期 学制 所学专业名称 从学类别 证书编号 学习形式',
  ),
  list('家庭成员', '姓名 与该人关系 性别 出生日期 政治面貌 工作单位名称及职务 民族 联系方式 备注 身份证号'),
  list('履历信息', '起始日期 截止日期 所在单位 身份或职务说明 履历类别 履历说明 身份证号'),
  list('年度考核', '身份证号 考核年度 考核结论 考核日期 考核单位名称 优秀票数 考核备注'),
  list('换届工作', '标题 组织 时间 内容'),
  list('档案报送', '姓名 档案卷数 单位 职务 任职开始时间 任职结束时间 整理人 签字日期'),
  list('档案目录', '材料名称 材料类型 材料制成时间 页码 备注'),
  list('民主评议', '姓名 性别 身份证号 党组织名称 评议年度 评议结果 备注'),
  list('班子成员', '党组织名称 党组织书记 组织委员 宣传委员 联系包保情况'),
  list('问题库', '开始时间 结束时间 责任单位 存在不足 整改情况 附件'),
  {
    name: '档案转入',
    title: '转 入 干 部 档 案 登 记 簿',
    heads: [
      ['转入时间', '姓名', '原单位', '现单位', '正、副本数', null, '档案号', '备注'],
      [null, null, null, null, '正本', '副本', null, null],
    ],
    merges: ['A1:H1', 'E2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'G2:G3', 'H2:H3'],
    notes: ['注：转入档案必须及时登记。'],
  },
  {
    name: '查阅登记',
    title: '查 阅 干 部 档 案 登 记 簿',
    heads: [
      ['查阅时间', '被查阅人姓名', '查阅人情况', null, null, '查档目的'],
      [null, null, '姓名', '单位', '政治面貌', null],
    ],
    merges: ['A1:F1', 'C2:E2', 'A2:A3', 'B2:B3', 'F2:F3'],
  },
  {
    name: '一览表',
    title: '云泽县科级干部一览表',
    heads: [
      [
        '序号',
        '姓名',
        '性别',
        '出生年月',
        '学历学位',
        null,
        null,
        null,
        '任现职时间',
        '现任职务',
        '身份证号',
      ],
      [null, null, null, null, '全日制教育', null, '在职教育', null, null, null, null],
      [null, null, null, null, '学历', '毕业院校', '学历', '毕业院校', null, null, null],
    ],
    merges: [
      'A1:K1',
      'E2:H2',
      'E3:F3',
      'G3:H3',
      'A2:A4',
      'B2:B4',
      'C2:C4',
      'D2:D4',
      'I2:I4',
      'J2:J4',
      'K2:K4',
    ],
  },
]

export type FilledShape = { sheet: MadeSheet; people: { name: string; number: string }[]; cells: string[] }

const SURNAMES = '柏岚宁苏沈陆温谭邓罗程解'
const GIVEN = '知未恒若澄思远秋立诚娥世昌微'

/** Composes rows for shapes so that every value can be found again; no two cells without a rule of their own agree. */
export class Filler {
  #next = 0

  fill(shape: Shape, rows: number): FilledShape {
    const above: MadeCell[][] = [
      ...(shape.title ? [[shape.title]] : []),
      ...shape.heads.map((line) => [...line]),
    ]
    const people = Array.from({ length: rows }, () => this.person())
    const width = shape.heads[0]?.length ?? 0
    const headers = Array.from({ length: width }, (_, at) =>
      shape.heads
        .map((line) => line[at] ?? '')
        .filter(Boolean)
        .join('／'),
    )
    const filled = people.map((person, row) => headers.map((header) => this.value(header, person, row)))
    const sheet = {
      name: shape.name,
      rows: [...above, ...filled, ...(shape.notes ?? []).map((note) => [note])],
    }
    const cells = filled.flatMap((row) => row.filter((_, at) => !/^(序号|排序)$/.test(headers[at] ?? '')))
    return { sheet: shape.merges ? { ...sheet, merges: shape.merges } : sheet, people, cells }
  }

  person(): { name: string; number: string } {
    const at = this.#next++
    const born = `${1960 + (at % 40)}${String((at % 12) + 1).padStart(2, '0')}15`
    const first = `990101${born}${String(at % 1000).padStart(3, '0')}`
    const name = SURNAMES.charAt(at % 12) + GIVEN.charAt((at >> 2) % 14) + GIVEN.charAt((at >> 5) % 14)
    return { name, number: first + checkCharacter(first) }
  }

  private value(header: string, person: { name: string; number: string }, row: number): string {
    const at = this.#next++
    if (/反映人|成员|关系/.test(header)) return `甲${at}乙`
    if (/身份证|身份号码/.test(header)) return person.number
    if (/^姓名|／姓名$/.test(header)) return person.name
    if (/性别/.test(header)) return row % 2 ? '男' : '女'
    if (/^民族/.test(header)) return ['汉族', '土家族', '壮族'][row % 3] ?? ''
    if (/^(序号|排序)$/.test(header)) return String(row + 1)
    if (/年度/.test(header)) return String(2020 + row)
    if (/考核结论/.test(header)) return '称职'
    if (/日期|时间|年月/.test(header)) return `${1970 + (at % 45)}.${String((at % 12) + 1).padStart(2, '0')}`
    if (/政治面貌/.test(header)) return '群众'
    return `甲${at}乙`
  }
}
