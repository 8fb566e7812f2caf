import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { buildLrmx } from '#test/builders/form-file'
import { buildPeople } from '#test/builders/person'
import { zipBytes } from '#test/support/zips'
import { repository } from './installed-runtime'

export const SAMPLES = join(repository, 'test/fixtures/forms')

/** Forms as the national editor and other programs wrote them: four `.lrmx`, two `.lrm`. */
export function sampleFolder(folder: string): string {
  const path = join(folder, '样表')
  cpSync(SAMPLES, path, { recursive: true })
  return path
}

/** A sample with the text of some elements replaced. */
function changedSample(name: string, texts: Record<string, string>): Uint8Array {
  const original = readFileSync(join(SAMPLES, name), 'utf8')
  const changed = Object.entries(texts).reduce((xml, [tag, text]) => {
    const element = new RegExp(`<${tag}>[^<]*</${tag}>`)
    if (!element.test(xml)) throw new Error(`${name} has no <${tag}>`)
    return xml.replace(element, `<${tag}>${text}</${tag}>`)
  }, original)
  return new TextEncoder().encode(changed)
}

/** Two people nobody has on record, and their forms. */
const [first, second] = buildPeople(12).filter((it) => it.identityNumber.length === 18)
export const NEWCOMERS = [
  { ...first!, name: '甘霖洲' },
  { ...second!, name: '费语桐' },
]
export const MISDATED = '聂闻笛'

/**
 * What a town hands in after the samples: the same form, one with news, a namesake under another number, the first
 * file again, one cut off, one with a month 13, and a zip with Chinese names in GBK that holds two new people.
 */
export function reportFolder(folder: string): string {
  const path = join(folder, '上报')
  mkdirSync(path)
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(path, name), bytes)
  const sample = new Uint8Array(readFileSync(join(SAMPLES, 'genuine-style.lrmx')))
  write('程砚秋.lrmx', sample)
  write('程砚秋 副本.lrmx', sample)
  write('程砚秋 另号.lrmx', changedSample('genuine-style.lrmx', { ShenFenZheng: '990101198004120067' }))
  write('仇和.lrmx', changedSample('java-exporter.lrmx', NEWS))
  write('残缺.lrmx', sample.slice(0, 900))
  write(
    '聂闻笛.lrmx',
    changedSample('genuine-style.lrmx', {
      XingMing: MISDATED,
      ChuShengNianYue: '199013',
      ShenFenZheng: '99010119900315002X',
    }),
  )
  const entries = NEWCOMERS.map((content) => ({
    name: new Uint8Array(iconv.encode(`青石镇_${content.name}.lrmx`, 'gbk')),
    bytes: buildLrmx(content),
  }))
  write('青石镇.zip', zipBytes(entries))
  return path
}

/** What 仇和's second form says otherwise. */
export const NEWS = { JianKangZhuangKuang: '一般', ShuXiZhuanYeYouHeZhuanChang: '防汛调度' }
