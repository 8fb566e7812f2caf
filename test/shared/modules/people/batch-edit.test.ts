import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EDITABLE_FIELDS,
  editableField,
  editPerson,
  elementTexts,
  emptyContent,
  type PersonEdit,
  readEditValue,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { checkCharacter } from '#shared/values/identity-number'
import type { PartialDate } from '#shared/values/partial-date'
import { buildPersonContent } from '#test/builders/person'

const run = { newId: () => 'new', today: '2026.11.20' as PartialDate, ageSetting: '2026.12' }
const described = (content: PersonContent) => ({ content, texts: elementTexts(content, () => '') })

function edit(field: string, mode: PersonEdit['mode'], typed = ''): PersonEdit {
  const found = editableField(field)
  if (!found) throw new Error(`no field ${field}`)
  const read = readEditValue(found, mode, typed)
  if (!read.ok) throw new Error(read.message)
  return { field: found, mode, value: read.value }
}

function afterEdit(overrides: Partial<PersonContent>, ...edits: PersonEdit[]) {
  return editPerson(described({ ...emptyContent(), name: '韩屿', ...overrides }), edits, run)
}

describe('a typed value', () => {
  it('is brought into its one form, or refused with the remedy', () => {
    const read = (field: string, text: string) => readEditValue(editableField(field)!, 'overwrite', text)
    expect(read('workStarted', '2003年8月')).toEqual({ ok: true, value: '2003.08' })
    expect(read('assessments', '2025年度 优秀')).toEqual({ ok: true, value: '2025 优秀' })
    expect(read('ranks.rank', '202503 一级科员 云委〔2025〕3号')).toEqual({
      ok: true,
      value: '2025.03 一级科员 云委〔2025〕3号',
    })
    expect(read('workStarted', '200313')).toMatchObject({ ok: false, remedy: '改为六位年月，如 199003' })
    expect(read('rank', '局长')).toMatchObject({ ok: false, message: '“职级”：没有“局长”这一项' })
    expect(read('assessments', '2025 良好')).toMatchObject({ ok: false })
    expect(read('health', '')).toMatchObject({ ok: false, message: '“健康状况”：要写入的值未填' })
  })

  it('once brought into its form stays in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EDITABLE_FIELDS), fc.string({ maxLength: 30 }), (field, text) => {
        const once = readEditValue(field, 'overwrite', text)
        if (!once.ok) return
        expect(readEditValue(field, 'overwrite', once.value)).toEqual(once)
      }),
    )
  })
})

describe('a plain field', () => {
  it('is overwritten, filled only where empty, appended to, cleared', () => {
    expect(afterEdit({ health: '健康' }, edit('health', 'overwrite', '一般')).state.content.health).toBe(
      '一般',
    )
    expect(afterEdit({ health: '健康' }, edit('health', 'fill', '一般'))).toMatchObject({
      state: { content: { health: '健康' } },
      left: ['“健康状况”已填'],
    })
    expect(afterEdit({ health: '健康' }, edit('health', 'fill', '健康')).left).toEqual([])
    const titled = afterEdit({ technicalTitle: '工程师' }, edit('technicalTitle', 'append', '会计师'))
    expect(titled.state.content.technicalTitle).toBe('工程师、会计师')
    expect(titled.state.texts.ZhuanYeJiShuZhiWu).toBe('工程师、会计师')
    const again = editPerson(titled.state, [edit('technicalTitle', 'append', '会计师')], run)
    expect(again.state).toEqual(titled.state)
    expect(afterEdit({ health: '健康' }, edit('health', 'clear')).state.content.health).toBe('')
  })

  it('is not appended to beyond what a record holds', () => {
    const long = afterEdit({ technicalTitle: '工'.repeat(198) }, edit('technicalTitle', 'append', '会计师'))
    expect(long.left).toEqual(['“专业技术职务”追加后超过 200 字'])
  })

  it('that follows from dated rows is left to them', () => {
    const ranks = [
      { id: 'a', kind: 'rank' as const, name: '一级科员', startedOn: '2020.06', endedOn: '', documentNo: '' },
    ]
    const { state, left } = afterEdit({ rank: '一级科员', ranks }, edit('rank', 'overwrite', '四级主任科员'))
    expect(state.content.rank).toBe('一级科员')
    expect(left).toEqual(['“职级”由职级记录得出，改用“职级记录”追加'])
  })

  it('is worked out by its rule', () => {
    const facts = { sex: '男' as const, birth: '1965.09', filledOn: '2026.10' }
    expect(afterEdit(facts, edit('retirementDueOn', 'compute')).state.content.retirementDueOn).toBe('2025.12')
    expect(afterEdit({}, edit('retirementDueOn', 'compute')).left).toEqual([
      '“到龄年月”算不出：出生年月或性别未填',
    ])
    expect(afterEdit(facts, edit('ageReferenceOn', 'compute')).state.content.ageReferenceOn).toBe('2026.10')
    expect(afterEdit({}, edit('ageReferenceOn', 'compute')).state.content.ageReferenceOn).toBe('2026.12')
    const number = `99010119820315001${checkCharacter('99010119820315001')}`
    const both = afterEdit({ identityNumber: number }, edit('sex', 'compute'), edit('birth', 'compute'))
    expect(both.state.content).toMatchObject({ sex: '男', birth: '1982.03' })
    expect(afterEdit({ identityNumber: number, birth: '1983.03' }, edit('birth', 'compute'))).toMatchObject({
      state: { content: { birth: '1983.03' } },
      left: ['“出生年月”已填“1983.03”，与身份证号所示“1982.03”不一，没有改'],
    })
    expect(afterEdit({ identityNumber: '123' }, edit('sex', 'compute')).left).toEqual([
      '“性别”算不出：身份证号有误',
    ])
  })
})

describe('年度考核结果', () => {
  const assessments = [
    { id: 'a', year: 2023, grade: '称职' },
    { id: 'b', year: 2024, grade: '称职' },
  ]
  const text = '2023年、2024年年度考核均为称职。'

  it('gets a year that is not there and leaves one that is', () => {
    const done = afterEdit({ assessments }, edit('assessments', 'append', '2025 优秀'))
    expect(done.state.texts.NianDuKaoHeJieGuo).toBe('2023年、2024年年度考核均为称职，2025年年度考核为优秀。')
    expect(afterEdit({ assessments }, edit('assessments', 'append', '2024 优秀')).left).toEqual([
      '已有 2024 年度考核结果（称职）',
    ])
    const other = afterEdit({ assessments }, edit('assessments', 'overwrite', '2024 优秀'))
    expect(other.state.content.assessments).toEqual([assessments[0], { id: 'b', year: 2024, grade: '优秀' }])
    expect(
      afterEdit({ assessments }, edit('assessments', 'clear', '2023')).state.content.assessments,
    ).toEqual([assessments[1]])
  })

  it('takes the place of a text that said no more, and is put behind one that says more', () => {
    const own = (words: string) => ({
      assessments,
      overrides: [{ tag: 'NianDuKaoHeJieGuo' as const, text: words, source: '文件 a.lrmx' }],
    })
    const append = edit('assessments', 'append', '2025 优秀')
    const plain = afterEdit(own(text.replace('均为', '结果均为').replace('。', '')), append)
    expect(plain.state.content.overrides).toEqual([])
    expect(plain.state.texts.NianDuKaoHeJieGuo).toContain('2025年年度考核为优秀')
    const more = afterEdit(own('2023年、2024年年度考核均为称职，2024年记三等功。'), append)
    expect(more.state.texts.NianDuKaoHeJieGuo).toBe(
      '2023年、2024年年度考核均为称职，2024年记三等功，2025年年度考核为优秀。',
    )
    expect(
      afterEdit(own('2024年记三等功，考核称职。'), edit('assessments', 'overwrite', '2024 优秀')).left,
    ).toEqual(['“年度考核结果”是手填的文字，已写到 2024 年，须逐人修改'])
  })
})

describe('a dated 职级', () => {
  it('ends the one before it, keeps an undated one as history, and is in force', () => {
    const first = afterEdit({ rank: '二级科员' }, edit('ranks.rank', 'append', '202301 一级科员'))
    expect(first.state.content.rank).toBe('一级科员')
    expect(first.state.content.ranks.map((it) => [it.name, it.startedOn, it.endedOn])).toEqual([
      ['二级科员', '', '2023.01'],
      ['一级科员', '2023.01', ''],
    ])
    const second = editPerson(first.state, [edit('ranks.rank', 'append', '202601 四级主任科员')], run)
    expect(second.state.content.rank).toBe('四级主任科员')
    expect(second.state.content.ranks[1]?.endedOn).toBe('2026.01')
    const earlier = editPerson(second.state, [edit('ranks.rank', 'append', '202001 二级科员')], run)
    expect(earlier.left).toEqual(['“职级记录”已有更晚的一行（2023.01 一级科员）'])
  })
})

describe('奖惩 and 附加信息', () => {
  it('are added once', () => {
    const reward = edit('rewards', 'append', '2025.07，被云泽县委表彰为优秀共产党员')
    const once = afterEdit({}, reward)
    expect(once.state.texts.JiangChengQingKuang).toBe('2025.07，被云泽县委表彰为优秀共产党员。')
    expect(editPerson(once.state, [reward], run).state).toEqual(once.state)
    const blood = afterEdit({}, edit('extras', 'append', '血型：A'))
    expect(blood.state.content.extras).toMatchObject([
      { sheet: '补充信息', cells: [{ label: '血型', value: 'A' }] },
    ])
    expect(editPerson(blood.state, [edit('extras', 'append', '血型：B')], run).left).toEqual([
      '附加信息已有“血型：A”',
    ])
    expect(editPerson(blood.state, [edit('extras', 'clear', '血型')], run).state.content.extras).toEqual([])
  })
})

describe('any edits of any person', () => {
  it('leave official texts that agree with the content', () => {
    const content = buildPersonContent()
    const values: Record<string, string> = {
      assessments: '2025 优秀',
      rewards: '2025.07，受到嘉奖',
      'ranks.rank': '202607 一级科员',
      'ranks.level': '202607 乡科级正职',
      extras: '血型：A',
      organizationId: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
    }
    for (const field of EDITABLE_FIELDS)
      for (const mode of field.modes) {
        const typed =
          values[field.key] ?? field.options?.at(-1) ?? (field.kind === 'month' ? '2026.01' : '云泽')
        const { state } = editPerson(described(content), [edit(field.key, mode, typed)], run)
        expect(state.texts, `${field.key} ${mode}`).toEqual(elementTexts(state.content, () => ''))
      }
  })
})
