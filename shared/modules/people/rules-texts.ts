import { ALL_ELEMENTS, type DerivedTag, type ElementTexts } from './elements'
import { assessmentText } from './rules-assessments'
import { formatCareer } from './rules-career'
import { educationTexts } from './rules-education'
import { postText, type UnitName } from './rules-posts'
import { rewardText } from './rules-rewards'
import type { PersonContent } from './schema'

/** The official texts that the structured rows give by themselves, whatever overrides stand. */
export function derivedTexts(content: PersonContent, unitName: UnitName): Record<DerivedTag, string> {
  const fullTime = educationTexts(content.educations, 'fullTime')
  const inService = educationTexts(content.educations, 'inService')
  return {
    QuanRiZhiJiaoYu_XueLi: fullTime.qualification,
    QuanRiZhiJiaoYu_XueWei: fullTime.degree,
    QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: fullTime.school,
    QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: fullTime.degreeSchool,
    ZaiZhiJiaoYu_XueLi: inService.qualification,
    ZaiZhiJiaoYu_XueWei: inService.degree,
    ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: inService.school,
    ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: inService.degreeSchool,
    XianRenZhiWu: postText(content.posts, unitName),
    JianLi: formatCareer(content.career),
    JiangChengQingKuang: rewardText(content.rewards),
    NianDuKaoHeJieGuo: assessmentText(content.assessments),
  }
}

const PLAIN = ALL_ELEMENTS.flatMap((it) => ('field' in it ? [[it.tag, it.field] as const] : []))

/** The official texts of a person in their normalised form (dates canonical), overrides applied. */
export function elementTexts(content: PersonContent, unitName: UnitName): ElementTexts {
  const texts: ElementTexts = { ...NO_TEXTS, ...derivedTexts(content, unitName) }
  for (const [tag, field] of PLAIN) texts[tag] = content[field]
  for (const { tag, text } of content.overrides) texts[tag] = text
  return texts
}

/** Every text empty. Written out: an object that grows key by key is many times slower to copy and to read. */
export const NO_TEXTS: Readonly<ElementTexts> = {
  XingMing: '',
  XingBie: '',
  ChuShengNianYue: '',
  MinZu: '',
  JiGuan: '',
  ChuShengDi: '',
  RuDangShiJian: '',
  CanJiaGongZuoShiJian: '',
  JianKangZhuangKuang: '',
  ZhuanYeJiShuZhiWu: '',
  ShuXiZhuanYeYouHeZhuanChang: '',
  QuanRiZhiJiaoYu_XueLi: '',
  QuanRiZhiJiaoYu_XueWei: '',
  QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '',
  QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '',
  ZaiZhiJiaoYu_XueLi: '',
  ZaiZhiJiaoYu_XueWei: '',
  ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '',
  ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '',
  XianRenZhiWu: '',
  NiRenZhiWu: '',
  NiMianZhiWu: '',
  JianLi: '',
  JiangChengQingKuang: '',
  NianDuKaoHeJieGuo: '',
  RenMianLiYou: '',
  ChengBaoDanWei: '',
  JiSuanNianLingShiJian: '',
  TianBiaoShiJian: '',
  TianBiaoRen: '',
  ShenFenZheng: '',
  DaoLingNianYue: '',
  GaiGeQianRenZhiNianLingJieXian: '',
}

/** A person together with the official texts that were worked out for it. */
export type Described = { content: PersonContent; texts: ElementTexts }

/** A person about whom nothing is known yet. */
export function emptyContent(): PersonContent {
  return {
    name: '',
    sex: '',
    birth: '',
    ethnicity: '',
    ancestralPlace: '',
    birthplace: '',
    party: '',
    workStarted: '',
    health: '',
    technicalTitle: '',
    specialty: '',
    proposedPost: '',
    proposedRemoval: '',
    appointmentReason: '',
    reportingUnit: '',
    ageReferenceOn: '',
    filledOn: '',
    filledBy: '',
    identityNumber: '',
    retirementDueOn: '',
    ageLimitBeforeReform: '',
    organizationId: null,
    rank: '',
    postLevel: '',
    personnelCategory: '',
    personnelStatus: '',
    staffingType: '',
    managementCategory: '',
    posts: [],
    educations: [],
    career: [],
    rewards: [],
    assessments: [],
    family: [],
    ranks: [],
    extras: [],
    overrides: [],
  }
}
