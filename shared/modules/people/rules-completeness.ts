import type { ElementTexts, TextTag } from './elements'
import type { PersonContent } from './schema'

type Check = { label: string; filled: (facts: Facts) => boolean }
type Facts = { content: PersonContent; texts: ElementTexts; hasPhoto: boolean }

const text = (label: string, ...tags: TextTag[]): Check => ({
  label,
  filled: ({ texts }) => tags.some((tag) => texts[tag] !== ''),
})

/** What a complete file holds. Elements that may rightly be empty (拟任, 拟免, 专长 …) are not asked for. */
const CHECKS: readonly Check[] = [
  text('姓名', 'XingMing'),
  text('性别', 'XingBie'),
  text('出生年月', 'ChuShengNianYue'),
  text('民族', 'MinZu'),
  text('籍贯', 'JiGuan'),
  text('出生地', 'ChuShengDi'),
  text('入党时间', 'RuDangShiJian'),
  text('参加工作时间', 'CanJiaGongZuoShiJian'),
  text('健康状况', 'JianKangZhuangKuang'),
  text('学历', 'QuanRiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueLi'),
  text(
    '毕业院校系及专业',
    'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  ),
  text('现任职务', 'XianRenZhiWu'),
  text('简历', 'JianLi'),
  text('奖惩情况', 'JiangChengQingKuang'),
  text('年度考核结果', 'NianDuKaoHeJieGuo'),
  { label: '家庭成员', filled: ({ content }) => content.family.length > 0 },
  text('身份证号', 'ShenFenZheng'),
  { label: '照片', filled: ({ hasPhoto }) => hasPhoto },
]

/** Share of what a complete file holds, in whole percent, and what is missing in the form's order. */
export function completenessOf(facts: Facts): { percent: number; missing: string[] } {
  const missing = CHECKS.filter((check) => !check.filled(facts)).map((check) => check.label)
  return { percent: Math.floor(((CHECKS.length - missing.length) / CHECKS.length) * 100), missing }
}
