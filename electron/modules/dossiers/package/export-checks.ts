import { isDeepStrictEqual } from 'node:util'
import type { ExportForm, ExportProblem, PackageProfile } from '#shared/modules/dossiers/exchange'
import { dateDigits, packageClass, readPageName } from '#shared/modules/dossiers/rules-package'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import { readIdentityNumber } from '#shared/values/identity-number'
import { correctedOf, originalOf } from '../pages'
import type { DossierParts } from './dossier-parts'
import type { Layout } from './layout'
import type { MaterialPart } from './material-part'
import { birthDigits, type PackageEntry, packageXml } from './package-xml'
import { type ReadEntry, readPackageXml } from './package-xml-read'

/** @file The checks before a dossier leaves (domain rules 2.4) that the records alone can answer. */

export type CheckRules = Pick<DossierStandards, 'minDpi' | 'mostPageBytes'> & {
  form: ExportForm
  profile: PackageProfile
}

type Finding = Pick<ExportProblem, 'level' | 'check' | 'message'>

/** Everything that speaks against this dossier leaving in this form; empty where nothing does. */
export function checkParts(parts: DossierParts, layout: Layout, rules: CheckRules): ExportProblem[] {
  const findings = [
    ...personFindings(parts, rules),
    ...numberFindings(parts),
    ...unassignedFindings(parts, rules),
    ...parts.materials.flatMap((it) => materialFindings(it, rules)),
    ...xmlFindings(parts, layout, rules),
  ]
  return findings.map((it) => ({ dossierId: parts.dossier.id, name: parts.dossier.name, ...it }))
}

/** What other programs insist on, ours can do without. */
function strict({ form }: CheckRules): 'fail' | 'warn' {
  return form === 'package' ? 'fail' : 'warn'
}

function personFindings({ person }: DossierParts, rules: CheckRules): Finding[] {
  if (rules.form === 'pdf') return []
  const level = strict(rules)
  const missing = (
    [
      ['姓名', person.name],
      ['性别', person.sex],
      ['民族', person.nationality],
      ['出生日期', birthDigits(person.birth)],
      ['公民身份号码', person.identityNumber],
    ] as const
  ).flatMap(([label, value]) => (value === '' ? [label] : []))
  const number = readIdentityNumber(person.identityNumber)
  const wrong = person.identityNumber !== '' && !number.ok
  return [
    ...missing.map((it): Finding => ({ level, check: '人员信息', message: `${it}未填，在人员信息里补上。` })),
    ...(wrong ? [{ level, check: '人员信息', message: '公民身份号码位数或校验码不对，先核对更正。' }] : []),
  ]
}

function numberFindings({ materials }: DossierParts): Finding[] {
  const last = new Map<string, number>()
  return materials.flatMap(({ material: { classCode, no, title } }) => {
    const due = (last.get(classCode) ?? 0) + 1
    last.set(classCode, no)
    if (no === due) return []
    return [
      { level: 'fail' as const, check: '序号', message: `${title}的序号是 ${no}，应为 ${due}，重新排序。` },
    ]
  })
}

function unassignedFindings({ unassigned }: DossierParts, rules: CheckRules): Finding[] {
  if (unassigned.length === 0) return []
  const message = `有 ${unassigned.length} 页图像不属于任何材料，先归位或删除。`
  return [{ level: rules.form === 'package' ? 'fail' : 'warn', check: '图像归属', message }]
}

function materialFindings({ material, pages }: MaterialPart, rules: CheckRules): Finding[] {
  const warn = (check: string, message: string): Finding => ({ level: 'warn', check, message })
  const stated = material.pages
  const written = pages.filter((it) => it.blank === 0).length
  return [
    ...(material.year === null ? [warn('目录条目', `${material.title}没有材料形成时间。`)] : []),
    ...(stated === null ? [warn('目录条目', `${material.title}没有页数。`)] : []),
    ...(stated !== null && stated !== written
      ? [warn('页数与图像', `${material.title}目录记 ${stated} 页，图像 ${written} 页。`)]
      : []),
    ...pages.flatMap((page, at) => pageFindings(page, `${material.title}第 ${at + 1} 页`, rules)),
  ]
}

function pageFindings(
  page: MaterialPart['pages'][number],
  where: string,
  { minDpi, mostPageBytes, form }: CheckRules,
): Finding[] {
  const found: Finding[] = []
  const images = [originalOf(page), correctedOf(page)].flatMap((it) => it ?? [])
  if (page.damage !== '')
    found.push({ level: 'fail', check: '图像可读', message: `${where}：${page.damage}` })
  if (page.dpi !== null && page.dpi < minDpi)
    found.push({ level: 'warn', check: '分辨率', message: `${where}只有 ${Math.round(page.dpi)} dpi。` })
  if (mostPageBytes !== null && page.size > mostPageBytes)
    found.push({ level: 'warn', check: '图像大小', message: `${where}超过 ${megabytes(mostPageBytes)} MB。` })
  if (form === 'package' && images.some((it) => it.mime !== 'image/jpeg'))
    found.push({ level: 'warn', check: '图像格式', message: `${where}是 PNG 图像，有的接收系统只收 JPEG。` })
  return found
}

/** Writes the XML, reads it again, and compares; names follow the pattern. */
function xmlFindings(
  { person }: DossierParts,
  { entries }: Layout,
  { profile, form }: CheckRules,
): Finding[] {
  if (form === 'pdf') return []
  const fail = (message: string): Finding => ({ level: 'fail', check: '目录文件', message })
  const read = readPackageXml(new TextEncoder().encode(packageXml(person, entries, profile)))
  if (read.entries.length !== entries.length) return [fail('写出的目录与档案的条目数不一致。')]
  return entries.flatMap((entry, at) => {
    const misnamed = entry.originals.filter((name) => readPageName(name) === null)
    return [
      ...(isDeepStrictEqual(read.entries[at], expected(entry, profile))
        ? []
        : [fail(`${entry.title}写出后读回不一致，检查名称与备注。`)]),
      ...misnamed.map(
        (name): Finding => ({
          level: 'fail',
          check: '图像名称',
          message: `${entry.title}的图像名“${name}”不合规则，检查导出配置。`,
        }),
      ),
    ]
  })
}

function expected(entry: PackageEntry, profile: PackageProfile): ReadEntry {
  return {
    classLabel: packageClass(profile, entry.classCode),
    no: String(entry.no),
    title: entry.title.trim(),
    date: dateDigits(entry),
    pages: entry.pages === null ? '' : String(entry.pages),
    remark: entry.remark.trim(),
    originals: [...entry.originals],
    seconds: [...entry.seconds],
  }
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
