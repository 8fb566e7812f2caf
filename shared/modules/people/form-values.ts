import { elementOf } from './elements'
import type { FormData } from './form'
import type { ValueCell } from './form-template'

/** What each cell prints; only cells that hold one text. Lines of a stacked cell are parted by `\n`. */
export function valuesOf(form: FormData): Partial<Record<ValueCell['field'], string>> {
  return {
    XingMing: spacedName(form.name),
    XingBie: form.sex,
    ChuShengNianYue: stacked(form.birth, form.age),
    MinZu: form.ethnicity,
    JiGuan: form.ancestralPlace,
    ChuShengDi: form.birthplace,
    RuDangShiJian: form.party,
    CanJiaGongZuoShiJian: form.workStarted,
    JianKangZhuangKuang: form.health,
    DaoLingNianYue: stacked(form.retirementDueOn, form.retirementAge),
    ZhuanYeJiShuZhiWu: form.technicalTitle,
    ShuXiZhuanYeYouHeZhuanChang: form.specialty,
    QuanRiZhiJiaoYu_XueLi: form.fullTime.qualification,
    QuanRiZhiJiaoYu_XueWei: form.fullTime.degree,
    QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: form.fullTime.school,
    QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: form.fullTime.degreeSchool,
    ZaiZhiJiaoYu_XueLi: form.inService.qualification,
    ZaiZhiJiaoYu_XueWei: form.inService.degree,
    ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: form.inService.school,
    ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: form.inService.degreeSchool,
    XianRenZhiWu: form.post,
    NiRenZhiWu: form.proposedPost,
    NiMianZhiWu: form.proposedRemoval,
    JiangChengQingKuang: form.rewards,
    NianDuKaoHeJieGuo: form.assessments,
    RenMianLiYou: form.reason,
    ChengBaoDanWei: form.reportingUnit,
    TianBiaoShiJian: form.filledOn,
    TianBiaoRen: form.filledBy,
    JiSuanNianLingShiJian: form.ageReferenceOn,
    ShenFenZheng: form.identityNumber,
  }
}

/** On paper a name of two characters takes one full-width space, so that columns close. */
export function spacedName(name: string): string {
  const letters = Array.from(name.replace(/\s/g, ''))
  const chinese = letters.every((it) => /\p{Script=Han}/u.test(it))
  return letters.length === 2 && chinese ? letters.join('　') : name.trim()
}

/** Every character that the form prints, by cell: for asking whether the fonts have it. */
export function printedTexts(form: FormData): { cell: string; text: string }[] {
  const career = form.career.map((it) => it.period + it.text).join('')
  const family = form.family.flatMap((it, index) => [
    { cell: `JiaTingChengYuan.${index}.XingMing`, text: it.name },
    {
      cell: `JiaTingChengYuan.${index}.GongZuoDanWeiJiZhiWu`,
      text: it.relation + it.politics + it.workplace,
    },
  ])
  const values = Object.entries(valuesOf(form)).map(([cell, text]) => ({ cell, text }))
  return [
    ...values,
    { cell: 'JianLi', text: career },
    ...family,
    { cell: 'TianBiaoRen', text: form.filledBy },
  ].filter((it) => it.text !== '')
}

/** What a cell is called on paper; a relative's with the line it stands in. */
export function labelOfCell(cell: string): string {
  const [tag = '', row, part] = cell.split('.')
  if (tag !== 'JiaTingChengYuan' || row === undefined) return elementOf(tag)?.label ?? cell
  return `家庭成员第 ${Number(row) + 1} 行${part === 'XingMing' ? '姓名' : ''}`
}

function stacked(first: string, second: string): string {
  return [first, second].filter((it) => it !== '').join('\n')
}
