import { describe, expect, it } from 'vitest'
import type { StageState } from '#shared/modules/awards/cycle'
import { CandidateFacts, type NominationContent } from '#shared/modules/awards/nomination'
import type { FormField } from '#shared/modules/awards/programme'
import {
  editHindrance,
  identityOf,
  isTrouble,
  moveHindrance,
  nominationProblems,
} from '#shared/modules/awards/rules'
import { awardCategory } from '#test/builders/award'

/** 990101 1982-03-15, order 204 (even: a woman); 8 is the check character worked out by GB 11643. */
const NUMBER = '99010119820315204'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const check = '10X98765432'.charAt(
  [...NUMBER].reduce((sum, digit, at) => sum + Number(digit) * (WEIGHTS[at] ?? 0), 0) % 11,
)

function nomination(
  change: Partial<Omit<NominationContent, 'facts'>> & { facts?: Partial<CandidateFacts> } = {},
): NominationContent {
  const { facts, ...rest } = change
  return {
    category: 'rencai',
    name: '罗砚秋',
    personId: null,
    organizationId: null,
    unitName: '云泽县水利局',
    nominator: 'unit',
    nominatorUnitId: null,
    nominatorName: '云泽县水利局',
    members: '',
    answers: {},
    ...rest,
    facts: CandidateFacts.parse({
      sex: '女',
      birth: '1982.03',
      politics: '中共党员',
      post: '总工程师',
      phone: '0990-1234567',
      resume: '2004.07 参加工作',
      deeds: '主持小型水库除险加固。',
      identityNumber: `${NUMBER}${check}`,
      unitOpinion: '同意推荐。',
      ...facts,
    }),
  }
}

const placesOf = (kind: 'error' | 'notice', ...given: Parameters<typeof nominationProblems>) =>
  nominationProblems(...given)
    .filter((it) => it.kind === kind)
    .map((it) => it.place)

describe('a nomination form', () => {
  it('that is complete has nothing against it', () => {
    expect(nominationProblems(awardCategory(), nomination(), [])).toEqual([])
  })

  it('names every field that is missing, each at its place', () => {
    const empty = nomination({
      name: ' ',
      unitName: '',
      nominatorName: '',
      facts: { sex: '', birth: '', deeds: '' },
    })
    expect(placesOf('error', awardCategory(), empty, [])).toEqual([
      ...['name', 'unitName', 'nominatorName', 'facts/sex', 'facts/birth', 'facts/deeds'],
    ])
  })

  it('asks a team for its members and an organization for no unit', () => {
    const bare = nomination({ unitName: '', facts: { sex: '', birth: '', identityNumber: '' } })
    expect(placesOf('error', awardCategory({ subject: 'team' }), bare, [])).toEqual(['unitName', 'members'])
    expect(placesOf('error', awardCategory({ subject: 'organization' }), bare, [])).toEqual([])
  })

  it('takes only the ways of nominating that its category takes', () => {
    const category = awardCategory({ nominators: ['self'] })
    expect(nominationProblems(category, nomination(), [])).toContainEqual({
      kind: 'error',
      place: 'nominator',
      text: '“优秀人才奖”只接受本人自荐，现为单位推荐。',
    })
    expect(placesOf('error', category, nomination({ nominator: 'self', nominatorName: '' }), [])).toEqual([])
  })

  it('refuses an identity number that cannot be one, and tells where it says otherwise than the form', () => {
    const wrong = check === '0' ? '1' : '0'
    expect(
      nominationProblems(awardCategory(), nomination({ facts: { identityNumber: `${NUMBER}${wrong}` } }), []),
    ).toEqual([
      {
        kind: 'error',
        place: 'facts/identityNumber',
        text: `“身份证号”末位校验码不对。现为 ${NUMBER}${wrong}。`,
      },
    ])
    const other = nomination({ facts: { birth: '1983.03', sex: '男' } })
    expect(placesOf('error', awardCategory(), other, [])).toEqual([])
    expect(placesOf('notice', awardCategory(), other, [])).toEqual(['facts/birth', 'facts/sex'])
  })

  it('wants each required material, and nothing for those that are not', () => {
    const category = awardCategory({
      materials: [
        { key: 'oath', label: '承诺书', required: true, anonymous: false },
        { key: 'press', label: '媒体报道', required: false, anonymous: false },
      ],
    })
    expect(nominationProblems(category, nomination(), [{ material: 'press' }])).toEqual([
      { kind: 'error', place: 'materials/oath', text: '缺材料“承诺书”。' },
    ])
    expect(nominationProblems(category, nomination(), [{ material: 'oath' }])).toEqual([])
  })
})

describe('the fields of a category', () => {
  const field = (change: Partial<FormField>): FormField => ({
    key: 'own',
    label: '创新成果',
    kind: 'text',
    options: [],
    columns: [],
    required: false,
    most: null,
    ...change,
  })
  const problem = (change: Partial<FormField>, answer?: string | string[][]) =>
    nominationProblems(
      awardCategory({ fields: [field(change)] }),
      nomination({ answers: answer === undefined ? {} : { own: answer } }),
      [],
    )[0]?.text

  it('count words without white space', () => {
    expect(problem({ kind: 'long', most: 4 }, '一 二\n三　四')).toBeUndefined()
    expect(problem({ kind: 'long', most: 4 }, '一二三四五')).toBe('“创新成果”5 字，最多 4 字。')
  })

  it.each([
    [{ required: true }, undefined, '“创新成果”未填。'],
    [{ required: true, kind: 'rows', columns: ['名称'] }, [[' ']], '“创新成果”未填。'],
    [{ kind: 'number' }, '3 项', '“创新成果”应为数字。现为 3 项。'],
    [{ kind: 'number' }, '12.5', undefined],
    [{ kind: 'date' }, '2025.13', '“创新成果”应为年月，如 2025.06。现为 2025.13。'],
    [{ kind: 'choice', options: ['国家级', '省级'] }, '市级', '“创新成果”应为国家级、省级之一。现为 市级。'],
    [{ kind: 'rows', columns: ['名称', '时间'], most: 1 }, [['甲'], ['乙']], '“创新成果”2 行，最多 1 行。'],
    [{ kind: 'rows', columns: ['名称'] }, [['甲', '多出']], '“创新成果”第 1 行多于 1 栏。'],
  ] as [
    Partial<FormField>,
    string | string[][] | undefined,
    string | undefined,
  ][])('are judged by their kind: %o %o', (change, answer, text) => {
    expect(problem(change, answer)).toBe(text)
  })
})

describe('what may be done when', () => {
  const cycle = (state: 'preparing' | 'running' | 'finished' | 'stopped', apply: StageState) => ({
    title: '双星十奖',
    state,
    stages: [
      {
        key: 'apply',
        kind: 'apply' as const,
        label: '申报',
        actor: '',
        state: apply,
        startsOn: '',
        endsOn: '',
        confirmedAt: '',
        confirmedBy: '',
        fingerprint: '',
        came: null,
        passed: null,
      },
    ],
  })
  const preparing = cycle('preparing', 'waiting')
  const open = cycle('running', 'open')
  const later = cycle('running', 'confirmed')
  const finished = cycle('finished', 'confirmed')

  it('adds and edits while 申报 is open, drafts also before it, returned ones also after it', () => {
    const free = (at: typeof open) =>
      ([null, 'draft', 'entered', 'returned', 'withdrawn'] as const).filter((it) => !editHindrance(at, it))
    expect(free(preparing)).toEqual([null, 'draft'])
    expect(free(open)).toEqual([null, 'draft', 'entered', 'returned'])
    expect(free(later)).toEqual(['returned'])
    expect(free(finished)).toEqual([])
    expect(free(cycle('stopped', 'open'))).toEqual([])
  })

  it('lets nobody in behind a stage, and lets everybody out until the honours are given', () => {
    const free = (at: typeof open) =>
      (['draft', 'entered', 'returned', 'withdrawn'] as const).flatMap((from) =>
        (['draft', 'entered', 'returned', 'withdrawn'] as const)
          .filter((to) => !moveHindrance(at, from, to))
          .map((to) => `${from}-${to}`),
      )
    const out = ['draft-withdrawn', 'entered-withdrawn', 'returned-withdrawn']
    expect(free(preparing).toSorted()).toEqual([...out, 'withdrawn-draft'].toSorted())
    expect(free(open).toSorted()).toEqual(
      [...out, 'draft-entered', 'entered-returned', 'returned-entered', 'withdrawn-draft'].toSorted(),
    )
    expect(free(later).toSorted()).toEqual([...out, 'entered-returned', 'returned-entered'].toSorted())
    expect(free(finished)).toEqual([])
  })
})

describe('who somebody is', () => {
  it('is told by the number of 18 characters even where the form has the old one', () => {
    const old = identityOf(nomination({ facts: { identityNumber: '990101820315204' } }), 'person')
    expect(old.identityKey).toBe(`${NUMBER}${check}`)
    expect(identityOf(nomination(), 'team')).toMatchObject({ identityKey: '', birth: '' })
  })

  it('troubles where the same one stands in this cycle or was awarded, not where only the name is the same', () => {
    const here = { by: 'identity' as const, awarded: false, cycleId: 'here' }
    expect(isTrouble(here, 'here')).toBe(true)
    expect(isTrouble({ ...here, cycleId: 'before' }, 'here')).toBe(false)
    expect(isTrouble({ ...here, cycleId: 'before', awarded: true }, 'here')).toBe(true)
    expect(isTrouble({ ...here, by: 'name' }, 'here')).toBe(false)
  })
})
