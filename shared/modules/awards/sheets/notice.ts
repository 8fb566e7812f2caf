import { ProseForm, type ProseParagraph } from '../../../platform/print/prose'
import { listName } from '../../../values/name-order'
import type { NoticeGroup } from '../outcome'
import type { NoticeRule, StageRule } from '../programme'

export type NoticeWords = {
  /** 2026 年双星十奖人才评选 */
  title: string
  /** The document that the award rests on, '' none. */
  source: string
  issuer: string
  /** Stages that are behind the nominees, in order. */
  stages: readonly Pick<StageRule, 'label'>[]
  rule: NoticeRule | null
  /** Days `yyyy.MM.dd`, '' before it has gone up. */
  startsOn: string
  endsOn: string
  groups: readonly NoticeGroup[]
  phone: string
  address: string
}

const ORDINALS = '一二三四五六七八九十'
const GAP = '\u3000\u3000'

/** 公示: who is proposed, by category and 姓氏笔画 with the unit, until when objections are heard, and by whom. */
export function noticeText(words: NoticeWords): ProseForm {
  const groups = words.groups
    .map((it) => ({ ...it, rows: it.rows.filter(({ obstacles }) => obstacles.length === 0) }))
    .filter((it) => it.rows.length > 0)
  const total = groups.reduce((sum, it) => sum + it.rows.length, 0)
  return ProseForm.parse({
    kind: 'prose',
    title: `${words.title}公示`,
    paragraphs: [
      body(openingOf(words, total)),
      ...groups.flatMap((it, at) => groupOf(it, at)),
      body(periodOf(words)),
      body(objectionsOf(words)),
      ...contactOf(words),
      plain(''),
      ...(words.issuer === '' ? [] : [close(words.issuer)]),
      close(dateWords(words.startsOn)),
    ],
  })
}

function openingOf({ title, source, stages }: NoticeWords, total: number): string {
  const basis = source === '' ? '' : `根据${source}，`
  const way = stages.length === 0 ? '' : `经${stages.map((it) => it.label).join('、')}，`
  return `${basis}${way}确定“${inner(title)}”拟表彰对象 ${total} 名（同一类别按姓氏笔画排序）。现予公示：`
}

/** A title that quotes something itself, for standing in quotation marks. */
function inner(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’')
}

function groupOf({ label, rows }: NoticeGroup, at: number): ProseParagraph[] {
  const heading: ProseParagraph = {
    style: 'heading',
    text: `${ordinal(at + 1)}、${label}（${rows.length} 名）`,
  }
  return [heading, ...rows.map((it) => body([listName(it.name), it.unitName].filter(Boolean).join(GAP)))]
}

/** 一 to 九十九. */
function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const unit = ones === 0 ? '' : (ORDINALS[ones - 1] ?? '')
  if (tens === 0) return unit
  return `${tens === 1 ? '' : (ORDINALS[tens - 1] ?? '')}十${unit}`
}

function periodOf({ startsOn, endsOn, rule }: NoticeWords): string {
  const days = rule ? `（${rule.days} 个${rule.unit === 'working' ? '工作日' : '自然日'}）` : ''
  return `公示时间：${dateWords(startsOn)}至${dateWords(endsOn)}${days}。`
}

function objectionsOf({ issuer }: NoticeWords): string {
  const whom = issuer === '' ? '我单位' : issuer
  return (
    `公示期间，对公示对象有异议的，可通过来电、来信、来访等方式向${whom}反映。` +
    '反映情况应当实事求是，以单位名义反映的加盖公章，以个人名义反映的署真实姓名并留联系方式。'
  )
}

function contactOf({ phone, address }: NoticeWords): ProseParagraph[] {
  return [
    ...(phone === '' ? [] : [body(`联系电话：${phone}`)]),
    ...(address === '' ? [] : [body(`通信地址：${address}`)]),
  ]
}

/** 2026年6月1日: arabic, no leading zeros; left to the pen where the day is not known. */
function dateWords(day: string): string {
  const [year, month, date] = day.split('.').map(Number)
  return year && month && date ? `${year}年${month}月${date}日` : '　　年　　月　　日'
}

function body(text: string): ProseParagraph {
  return { style: 'body', text }
}

function plain(text: string): ProseParagraph {
  return { style: 'plain', text }
}

function close(text: string): ProseParagraph {
  return { style: 'close', text }
}
