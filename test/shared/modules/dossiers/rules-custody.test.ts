import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PermitContent, TransferContent } from '#shared/modules/dossiers/custody'
import { copyNumber, permitMoves, permitNumber, returnTroubles } from '#shared/modules/dossiers/rules-custody'
import { barBetween, declaredRelatives, type KnownPerson } from '#shared/modules/dossiers/rules-kinship'
import { permitHindrances } from '#shared/modules/dossiers/rules-permit'
import { countedSeconds, elapsedSeconds, minutesLeft } from '#shared/modules/dossiers/rules-reading'
import { receiptDue, sendTrouble, storeTrouble, transferTitle } from '#shared/modules/dossiers/rules-transfer'
import { watermarkText } from '#shared/modules/dossiers/watermark'

function person(name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return { id: null, name, birth: '', identityNumber: '', relatives: [], ...more }
}

describe('who may not read whose dossier', () => {
  const subject = person('康哲宇', {
    id: 'A',
    birth: '1982.03',
    relatives: [
      { relation: '妻子', name: '卜若谷', birth: '1984.05' },
      { relation: '父亲', name: '康守诚', birth: '1955.01' },
    ],
  })

  test('the person, by record, number or name', () => {
    expect(barBetween(person('别名', { id: 'A' }), subject)).toContain('本人')
    expect(barBetween(person('康　哲宇'), subject)).toContain('本人')
    // Another record of the same name is another person.
    expect(barBetween(person('康哲宇', { id: 'B', birth: '1990.01' }), subject)).toBeNull()
  })

  test('a relative whom the dossier records, unless the births differ', () => {
    expect(barBetween(person('卜若谷'), subject)).toBe('是康哲宇档案所记的妻子')
    expect(barBetween(person('卜若谷', { birth: '1984' }), subject)).toContain('妻子')
    expect(barBetween(person('卜若谷', { birth: '1991.02' }), subject)).toBeNull()
  })

  test('a relative whom the reader records or declares', () => {
    const declared = declaredRelatives('夫 康哲宇、弟：卜若水')
    expect(declared).toEqual([
      { relation: '夫', name: '康哲宇', birth: '' },
      { relation: '弟', name: '卜若水', birth: '' },
    ])
    expect(barBetween(person('甘澄', { relatives: declared }), subject)).toBe('的夫与档案所属人康哲宇同名')
  })

  test('two with the same father, told by name and month of birth', () => {
    const father = { relation: '父亲', name: '康守诚', birth: '1955.01' }
    expect(barBetween(person('康哲寰', { relatives: [father] }), subject)).toBe('与康哲宇有同一亲属康守诚')
    expect(barBetween(person('康哲寰', { relatives: [{ ...father, birth: '1955' }] }), subject)).toBeNull()
  })
})

describe('the minutes of a permit', () => {
  test('the longer of both clocks counts, and time never runs back', () => {
    // Eight hours of sleep stand still on the steady clock; a clock set back an hour stands still on the other.
    expect(elapsedSeconds({ wall: 0, steady: 0 }, { wall: 28_800_000, steady: 1000 })).toBe(28_800)
    expect(elapsedSeconds({ wall: 3_600_000, steady: 0 }, { wall: 0, steady: 60_000 })).toBe(60)
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(), (wall, later, steady) => {
        const seconds = elapsedSeconds({ wall, steady: 0 }, { wall: later, steady })
        expect(seconds).toBeGreaterThanOrEqual(steady / 1000)
      }),
    )
  })

  test('what is left is never below zero; a page counts no longer than time went by', () => {
    expect(minutesLeft(30, 600)).toBe(20)
    expect(minutesLeft(30, 6000)).toBe(0)
    expect(minutesLeft(null, 6000)).toBeNull()
    expect(countedSeconds(120, 8)).toBe(8)
    expect(countedSeconds(5, 8)).toBe(5)
  })
})

describe('permits', () => {
  const standards = { leastReaders: 2, partyMembersOnly: true, borrowMostDays: 7, reasons: ['干部考察'] }
  const reader = {
    name: '甘澄',
    politics: '中共党员',
    declared: true,
    personId: null,
    accountId: 'X',
    identityNumber: '',
  }
  const content = {
    kind: 'borrow',
    unit: '县纪委监委',
    askedOn: '2026.11.20',
    readers: [reader, { ...reader, name: '卜若谷' }],
    reason: '干部考察',
    until: '2026.11.27',
  } as unknown as PermitContent
  const facts = { content, bars: [], subjects: [], overdue: [], standards, today: '2026.11.20' }
  const found = (part: Partial<PermitContent>) =>
    permitHindrances({ ...facts, content: { ...content, ...part } }).map((it) => it.message)

  test('seven days are allowed, eight are not; a day already gone is none', () => {
    expect(found({})).toEqual([])
    expect(found({ until: '2026.11.28' })).toEqual(['借阅最长 7 天，应还日期不能晚于 2026.11.27。'])
    expect(found({ until: '2026.11.19' })).toEqual(['应还日期早于申请日期。'])
    expect(found({ until: '2026.11' })).toEqual(['应还日期要填到日。'])
  })

  test('a dossier that is away or of another keeper, and a reason of nobody', () => {
    const gone = permitHindrances({ ...facts, subjects: [{ name: '康哲宇', state: 'gone' }] })
    expect(gone).toEqual([{ level: 'fail', message: '康哲宇的档案已转出，不在本单位办理查（借）阅。' }])
    expect(found({ reason: '随便看看' })).toEqual(['事由“随便看看”不在规定的查阅事由之内。'])
    expect(found({ readers: [content.readers[0]!, content.readers[0]!] })).toContain('同一查阅人填了两次。')
  })

  test('numbers, moves and the check of what comes back', () => {
    expect(permitNumber('consult', 2026, 83)).toBe('查阅登记 2026-083')
    expect(copyNumber(2026, 1200)).toBe('复制件 2026-1200')
    expect(permitMoves('consult', 'granted')).toEqual(['open', 'withdrawn'])
    expect(permitMoves('borrow', 'lent')).toEqual(['closed'])
    expect(permitMoves('consult', 'closed')).toEqual([])
    const materials = [
      { id: 'a', dossierId: 'D' },
      { id: 'b', dossierId: 'D' },
    ]
    const check = (present: string[], note: string) => [{ dossierId: 'D', present, note }] as never
    expect(returnTroubles(['D'], materials, [])).toBe(2)
    expect(returnTroubles(['D'], materials, check(['a'], ''))).toBe(1)
    expect(returnTroubles(['D'], materials, check(['a'], '缺一件'))).toBe(0)
    expect(returnTroubles(['D'], materials, check(['a', 'b'], ''))).toBe(0)
  })
})

describe('transfers', () => {
  const dossier = {
    dossierId: null,
    personId: null,
    name: '康哲宇',
    reason: '调出',
    originals: 1,
    duplicates: 0,
    materials: 3,
  }
  const transfer = (part: object) =>
    TransferContent.parse({
      direction: 'out',
      unit: '市委组织部',
      on: '2026.11.20',
      form: 'paper',
      carrier: '机要交通',
      approvedBy: '柏仲舒',
      approvedOn: '2026.11.19',
      dossiers: [dossier],
      ...part,
    })

  test('go by 机要交通 or two people, never by the person', () => {
    expect(sendTrouble(transfer({}))).toBeNull()
    expect(sendTrouble(transfer({ carrier: '甘澄、卜若谷' }))).toBeNull()
    expect(sendTrouble(transfer({ carrier: '甘澄' }))?.message).toBe('专人转递须有两人。')
    expect(sendTrouble(transfer({ carrier: '甘澄、康哲宇' }))?.message).toContain('不得由本人携带')
    expect(sendTrouble(transfer({ approvedBy: '' }))?.field).toBe('approvedBy')
    expect(sendTrouble(transfer({ carrier: '', form: 'digital' }))).toBeNull()
  })

  test('are stored once each is counted, and every difference said', () => {
    const checked = { checkedBy: '甘澄', checkedOn: '2026.11.21', quality: '合格' }
    const coming = (part: object) => transfer({ ...checked, dossiers: [{ ...dossier, ...part }] })
    expect(storeTrouble(coming({}))?.message).toContain('还没有逐件核对')
    expect(storeTrouble(coming({ found: 2 }))?.message).toContain('应有 3 份，实收 2 份')
    expect(storeTrouble(coming({ found: 2, troubles: '缺学位证明' }))).toBeNull()
    expect(storeTrouble({ ...coming({ found: 3 }), quality: '' })?.field).toBe('quality')
  })

  test('have their number, and a receipt due a month later across the turn of the year', () => {
    expect(transferTitle('out', { word: '云组档转', year: 2026, number: 12 })).toBe('云组档转字第 12 号')
    expect(transferTitle('out', { word: '', year: 2026, number: 12 })).toBe('转递单第 12 号')
    expect(transferTitle('in', { word: '', year: 2026, number: 3 })).toBe('接收登记 2026-003')
    expect(receiptDue('2026.12.15', 30)).toBe('2027.01.14')
    expect(receiptDue('2026.12', 30)).toBe('')
  })
})

test('the mark names reader, section, time and computer', () => {
  const seen = { name: '沈知远', section: '干部科', at: new Date(2026, 10, 20, 14, 5), terminal: 'BGS-03' }
  expect(watermarkText(seen)).toBe('沈知远 干部科 2026.11.20 14:05 BGS-03')
})
