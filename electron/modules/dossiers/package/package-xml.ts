import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { PackageProfile } from '#shared/modules/dossiers/exchange'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import { dateDigits, ORIGINALS, packageClass } from '#shared/modules/dossiers/rules-package'

/** Whose dossier a package holds. */
export type PackagePerson = {
  name: string
  sex: string
  nationality: string
  /** Partial date as on record. */
  birth: string
  identityNumber: string
}

/** One line of the catalogue with the names of its images in page order. */
export type PackageEntry = Pick<MaterialContent, 'title' | 'year' | 'month' | 'day' | 'pages' | 'remark'> & {
  classCode: ClassCode
  no: number
  originals: readonly string[]
  seconds: readonly string[]
}

/** The package's XML in the order of elements that receivers know (domain rules 2.3). No namespace is declared. */
export function packageXml(
  person: PackagePerson,
  entries: readonly PackageEntry[],
  profile: PackageProfile,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<数字档案>',
    '  <人员基本信息>',
    ...fields(person).map(([tag, text]) => `    ${element(tag, text)}`),
    '  </人员基本信息>',
    '  <目录信息>',
    ...entries.flatMap((entry) => entryLines(entry, profile)),
    '  </目录信息>',
    '</数字档案>',
    '',
  ].join('\n')
}

/** 出生日期 in digits as far as it is known; a season or 初 and 底 have no digits. */
export function birthDigits(birth: string): string {
  return birth.replace(/\D/g, '')
}

function fields(person: PackagePerson): [string, string][] {
  return [
    ['姓名', person.name],
    ['性别', person.sex],
    ['民族', person.nationality],
    ['出生日期', birthDigits(person.birth)],
    ['公民身份号码', person.identityNumber],
  ]
}

function entryLines(entry: PackageEntry, profile: PackageProfile): string[] {
  const facts: [string, string][] = [
    ['类号', packageClass(profile, entry.classCode)],
    ['序号', String(entry.no)],
    ['材料名称', entry.title],
    ['材料形成时间', dateDigits(entry)],
    ['页数', entry.pages === null ? '' : String(entry.pages)],
    ['备注', entry.remark],
  ]
  return [
    '    <档案目录条目>',
    ...facts.map(([tag, text]) => `      ${element(tag, text)}`),
    ...imageLines(ORIGINALS, entry.originals, profile.images),
    ...imageLines(profile.secondSet, entry.seconds, profile.images),
    '    </档案目录条目>',
  ]
}

function imageLines(set: string, names: readonly string[], style: PackageProfile['images']): string[] {
  if (style === 'flat') return names.map((name) => `      ${element(set, name)}`)
  if (style === 'flatText') return names.map((name) => `      ${element(`${set}_Text`, name)}`)
  if (names.length === 0) return []
  const inner = names.map((name) => `        <${set}_Text>${element('data', name)}</${set}_Text>`)
  return [`      <${set}>`, ...inner, `      </${set}>`]
}

function element(tag: string, text: string): string {
  return `<${tag}>${escapeText(text)}</${tag}>`
}

/** Characters that no XML file can hold are left out. */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
