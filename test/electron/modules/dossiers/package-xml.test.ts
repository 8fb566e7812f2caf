import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PackageEntry, packageXml } from '#electron/modules/dossiers/package/package-xml'
import { readPackageXml } from '#electron/modules/dossiers/package/package-xml-read'
import { CLASS_CODES } from '#shared/modules/dossiers/classes'
import { PackageProfile } from '#shared/modules/dossiers/exchange'
import { dateDigits, packageClass } from '#shared/modules/dossiers/rules-package'

const PERSON = {
  name: '裴景行',
  sex: '男',
  nationality: '汉族',
  birth: '1970.05.01',
  identityNumber: '990101197005010012',
}
const ENTRY: PackageEntry = {
  classCode: '4-1',
  no: 1,
  title: '毕业生登记表',
  year: 1988,
  month: 7,
  day: null,
  pages: 2,
  remark: '',
  originals: ['4-1-1-001.jpg', '4-1-1-002.jpg'],
  seconds: ['4-1-1-001.jpg', '4-1-1-002.jpg'],
}
const read = (xml: string) => readPackageXml(new TextEncoder().encode(xml))

test('is written as the sample of the rules has it', () => {
  expect(packageXml(PERSON, [{ ...ENTRY, classCode: '1' }], PackageProfile.parse({ name: '默认' }))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<数字档案>
  <人员基本信息>
    <姓名>裴景行</姓名>
    <性别>男</性别>
    <民族>汉族</民族>
    <出生日期>19700501</出生日期>
    <公民身份号码>990101197005010012</公民身份号码>
  </人员基本信息>
  <目录信息>
    <档案目录条目>
      <类号>一</类号>
      <序号>1</序号>
      <材料名称>毕业生登记表</材料名称>
      <材料形成时间>198807</材料形成时间>
      <页数>2</页数>
      <备注></备注>
      <原始图像数据>4-1-1-001.jpg</原始图像数据>
      <原始图像数据>4-1-1-002.jpg</原始图像数据>
      <优化图像数据>4-1-1-001.jpg</优化图像数据>
      <优化图像数据>4-1-1-002.jpg</优化图像数据>
    </档案目录条目>
  </目录信息>
</数字档案>
`,
  )
})

describe('in every profile', () => {
  const profile = fc.record({
    name: fc.constant('x'),
    images: fc.constantFrom('flat', 'flatText', 'nested'),
    secondSet: fc.constantFrom('优化图像数据', '高清图像数据'),
    classes: fc.constantFrom('catalogue', 'package'),
  })
  const entry = fc.record({
    classCode: fc.constantFrom(...CLASS_CODES),
    title: fc.string({ minLength: 1, unit: fc.constantFrom('表', '<', '&', ']', '>', '"', 'é', '𠮷') }),
    images: fc.nat({ max: 3 }),
  })
  test('what is written is read the same', () => {
    fc.assert(
      fc.property(profile, fc.array(entry, { maxLength: 4 }), (given, entries) => {
        const asked = PackageProfile.parse(given)
        const written = entries.map(({ classCode, title, images }, at): PackageEntry => {
          const names = Array.from(
            { length: images },
            (_, page) => `${classCode}-${at + 1}-00${page + 1}.jpg`,
          )
          return { ...ENTRY, classCode, title, no: at + 1, originals: names, seconds: names }
        })
        const back = read(packageXml(PERSON, written, asked))
        expect(back.unknown).toEqual([])
        expect(back.person).toEqual({ ...PERSON, birth: '19700501' })
        expect(back.entries).toEqual(
          written.map((it) => ({
            classLabel: packageClass(asked, it.classCode),
            no: String(it.no),
            title: it.title,
            date: dateDigits(it),
            pages: '2',
            remark: '',
            originals: it.originals,
            seconds: it.seconds,
          })),
        )
      }),
    )
  })
})

describe('from others', () => {
  test('a namespace, 名族, 身份证号 and unknown elements', () => {
    const back = read(
      '<?xml version="1.0"?><x:数字档案 xmlns:x="urn:x"><x:人员基本信息><x:姓名>岑</x:姓名><x:名族>回族</x:名族>' +
        '<x:身份证号>99</x:身份证号><x:血型>O</x:血型></x:人员基本信息></x:数字档案>',
    )
    expect(back.person).toMatchObject({ name: '岑', nationality: '回族', identityNumber: '99' })
    expect(back.unknown).toEqual(['血型'])
  })

  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><数字档案/>', 'DOCTYPE'],
    ['<数字档案><目录信息>', '格式有误'],
    ['<别的/>', '不是数字档案'],
    [`<数字档案>${'<a>'.repeat(30)}`, '层次过深'],
  ])('%s is refused', (xml, why) => expect(() => read(xml)).toThrow(why))
})
