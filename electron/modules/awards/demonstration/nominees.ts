import { fullName, identityNumber, type Random, type Sex, surname } from '#electron/modules/people/index'
import { NominationContent } from '#shared/modules/awards/nomination'
import type { Category } from '#shared/modules/awards/programme'
import type { DemonstrationUnit, KnownPerson } from './demonstration.repository'

/** Far behind the numbers of the county's own people, so that nobody bears one twice. */
const FIRST_NUMBER = 3_000_000

const DEEDS: Record<string, readonly string[]> = {
  chuangye: ['创办农产品加工企业，带动周边 300 户增收，五年纳税累计 860 万元。'],
  chuangxin: ['主持改进灌装生产线，获实用新型专利 4 项，单位能耗下降 17%。'],
  keji: ['从事水稻育种 12 年，选育品种在全县推广 4.6 万亩。'],
  jiaoyu: ['任教 18 年，主持省级课题 2 项，所带班级升学率连年居全县前列。'],
  wenhua: ['整理地方戏曲唱本 60 余种，创排小戏 3 部，到村演出 120 场。'],
  yiliao: ['建立县级胸痛中心救治流程，抢救成功率提高到 96%。'],
  dangzheng: ['牵头 7 个村人居环境整治，化解信访积案 23 件。'],
  zhengfa: ['五年办结案件 1,150 件，无一发回改判，调解率居全院首位。'],
  chuangyejiang: ['返乡创办家政服务公司，吸纳就业 140 人，其中脱贫户 52 人。'],
  jineng: ['数控车工高级技师，带徒 21 名，获市职业技能大赛第二名。'],
  shehui: ['组建社工站 5 个，服务困难老人 800 余人，志愿时长 3,200 小时。'],
  nongcun: ['种植大户，流转土地 620 亩，试种新品种 9 个，办田间学校。'],
}

const POSTS = ['技术员', '教师', '医师', '工程师', '负责人', '站长', '主管', '农艺师'] as const
const TITLES = ['', '助理工程师', '工程师', '高级工程师', '一级教师', '副主任医师'] as const

/** Composes who is put forward: some on record, most of them not, as it is with talents. */
export class Nominees {
  #next = FIRST_NUMBER

  constructor(
    private readonly random: Random,
    private readonly year: number,
  ) {}

  /** Somebody who is not on record, put forward by a unit that is. */
  stranger(
    category: Category,
    unit: DemonstrationUnit,
    more: Partial<{ born: number }> = {},
  ): NominationContent {
    const { random } = this
    const sex: Sex = random.chance(0.6) ? '男' : '女'
    const born = more.born ?? random.int(this.year - 52, this.year - 28)
    const month = random.int(0, 11)
    this.#next += 1
    return this.content(category, unit, {
      name: fullName(random, surname(random), sex, born),
      personId: null,
      facts: {
        sex,
        birth: `${born}.${String(month + 1).padStart(2, '0')}`,
        ethnicity: '汉族',
        politics: random.chance(0.5) ? '中共党员' : '群众',
        identityNumber: identityNumber(this.#next, born * 12 + month, random.int(1, 28), sex),
        qualification: random.pick(['大学', '大学', '研究生', '大专']),
        post: random.pick(POSTS),
        technicalTitle: random.pick(TITLES),
        hereSince: `${Math.max(born + 23, this.year - random.int(4, 16))}.07`,
        phone: `139${String(random.int(10_000_000, 99_999_999))}`,
      },
    })
  }

  /** Somebody on record: what the form asks comes from the file. */
  known(category: Category, person: KnownPerson): NominationContent {
    const { id, name, unitId, unitName, identityNumber: number } = person
    const unit = { id: unitId, name: unitName }
    return this.content(category, unit, {
      name,
      personId: id,
      facts: { identityNumber: number, hereSince: `${this.year - 8}.07` },
    })
  }

  private content(
    { key }: Category,
    unit: DemonstrationUnit,
    given: { name: string; personId: string | null; facts: object },
  ): NominationContent {
    const deeds = this.random.pick(DEEDS[key] ?? ['业务骨干，多次获县级以上表彰，带动本单位工作走在前列。'])
    return NominationContent.parse({
      category: key,
      unitName: unit.name,
      nominator: 'unit',
      nominatorUnitId: unit.id,
      nominatorName: unit.name,
      ...given,
      facts: {
        ...given.facts,
        deeds,
        resume: '参加工作后一直在基层一线，历任技术员、组长、负责人。',
        unitOpinion: '经集体研究并公示无异议，同意推荐。',
      },
    })
  }
}
