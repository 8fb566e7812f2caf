import type { PersonId } from '../../values/id'
import { listName } from '../../values/name-order'
import { monthsBetween, type PartialDate, parsePartialDate, toPaperText } from '../../values/partial-date'
import type { ElementTexts } from './elements'
import type { FormData } from './form'
import { type AgeReference, ageReference, ageText } from './rules-age'
import { parseCareer, periodText } from './rules-career'
import { EDUCATION_TAGS, type EducationMode } from './rules-education'
import { partyPaperText } from './rules-party'
import { retirementAgeText } from './rules-retirement'
import type { CareerEntry, FamilyMember, PersonContent, Photo } from './schema'

export type FormOptions = {
  personId: PersonId
  version: number
  /** 计算年龄时间 asked for this run, '' for the form's own. */
  asked: string
  /** 计算年龄时间 of the settings, '' for none. */
  setting: string
  today: PartialDate
  /** `data:` address, '' without a photo. */
  photo: string
  photoCrop: Photo['crop'] | null
}

/** All that one 干部任免审批表 prints, worded. The template only lays it out. */
export function formDataOf(content: PersonContent, texts: ElementTexts, options: FormOptions): FormData {
  const reference = ageReference(content, options)
  return {
    personId: options.personId,
    version: options.version,
    ...personalCells(content, texts, reference),
    fullTime: educationCells(texts, 'fullTime'),
    inService: educationCells(texts, 'inService'),
    post: texts.XianRenZhiWu,
    proposedPost: texts.NiRenZhiWu,
    proposedRemoval: texts.NiMianZhiWu,
    career: careerLines(content, texts),
    rewards: texts.JiangChengQingKuang,
    assessments: texts.NianDuKaoHeJieGuo,
    reason: texts.RenMianLiYou,
    family: content.family.map((relative) => familyCells(relative, reference.on)),
    reportingUnit: texts.ChengBaoDanWei,
    filledOn: dateLine(content.filledOn),
    filledBy: texts.TianBiaoRen,
    ageReferenceOn: reference.on,
    ageReferenceFrom: reference.from,
    retirementDueOn: paper(content.retirementDueOn),
    retirementAge: bracketed(retirementAgeText(content.birth, content.retirementDueOn)),
    identityNumber: texts.ShenFenZheng,
    photo: options.photo,
    photoCrop: options.photoCrop,
  }
}

function personalCells(content: PersonContent, texts: ElementTexts, reference: AgeReference) {
  const age = ageText(content.birth, reference.on)
  return {
    name: listName(texts.XingMing),
    sex: texts.XingBie,
    birth: paper(texts.ChuShengNianYue),
    age: bracketed(age && `${age}岁`),
    ethnicity: texts.MinZu,
    ancestralPlace: texts.JiGuan,
    birthplace: texts.ChuShengDi,
    party: partyPaperText(texts.RuDangShiJian),
    workStarted: paper(texts.CanJiaGongZuoShiJian),
    health: texts.JianKangZhuangKuang,
    technicalTitle: texts.ZhuanYeJiShuZhiWu,
    specialty: texts.ShuXiZhuanYeYouHeZhuanChang,
  }
}

function paper(text: string): string {
  const date = text ? parsePartialDate(text) : null
  return date ? toPaperText(date) : text
}

function bracketed(text: string): string {
  return text && `（${text}）`
}

/** Names that a second school line would hold; without one it is the rest of the first (interop-formats 1.7). */
const SCHOOL = /大学|学院|学校|党校|研究院|研究所|研究生院|科学院|师范|函授|电大/

function educationCells(texts: ElementTexts, mode: EducationMode) {
  const tags = EDUCATION_TAGS[mode]
  const cells = {
    qualification: texts[tags.qualification],
    degree: texts[tags.degree],
    school: texts[tags.school],
    degreeSchool: texts[tags.degreeSchool],
  }
  const rest = cells.school && cells.degreeSchool.length <= 12 && !SCHOOL.test(cells.degreeSchool)
  return rest ? { ...cells, school: cells.school + cells.degreeSchool, degreeSchool: '' } : cells
}

function careerLines(content: PersonContent, texts: ElementTexts): FormData['career'] {
  const overridden = content.overrides.some((it) => it.tag === 'JianLi')
  const entries = overridden ? parseCareer(texts.JianLi, () => '') : content.career
  return entries.flatMap(linesOf)
}

function linesOf(entry: CareerEntry): FormData['career'] {
  return [
    { period: periodText(entry), text: entry.text, note: false },
    ...entry.notes.map((text) => ({ period: '', text, note: true })),
  ]
}

/** A relative's work that says the person is dead: no age is printed then. */
const DEAD = /去世|已故|病故|逝世|死亡/

function familyCells(relative: FamilyMember, on: PartialDate): FormData['family'][number] {
  return {
    relation: relative.relation,
    name: listName(relative.name),
    age: DEAD.test(relative.workplace) ? '' : relativeAge(relative.birth, on),
    politics: relative.politics,
    workplace: relative.workplace,
  }
}

/** Completed years; months for a child under one year. */
function relativeAge(text: string, on: PartialDate): string {
  const birth = text ? parsePartialDate(text) : null
  if (!birth) return ''
  const months = monthsBetween(birth, on)
  if (months < 0) return ''
  return months < 12 && birth.length >= 7 ? `${months}个月` : String(Math.floor(months / 12))
}

/** `2026 年 11 月 20 日`; a day that is not known is left blank for the hand. */
function dateLine(text: string): string {
  const date = text ? parsePartialDate(text) : null
  const [year, month, day] = (date ?? '').split('.')
  if (!year || !month) return ''
  return `${Number(year)} 年 ${Number(month)} 月 ${day ? Number(day) : '\u3000'} 日`
}
