import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presets } from '#electron/modules/procedures/presets/index'
import type { Procedure } from '#shared/modules/procedures/procedure'
import type { StepContent, StepEntry } from '#shared/modules/procedures/record'
import { standingOfCase, stepViews } from '#shared/modules/procedures/rules-case'
import { contentProblems } from '#shared/modules/procedures/rules-content'
import { type CaseFacts, EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import { gateProblems } from '#shared/modules/procedures/rules-gates'
import { limitsOf } from '#shared/modules/procedures/rules-limits'
import { settled } from '#shared/modules/procedures/rules-settings'
import { troublesOf } from '#shared/modules/procedures/rules-troubles'
import { plusDays, plusMonths } from '#shared/values/iso-day'
import { parsePartialDate } from '#shared/values/partial-date'

const preset = presets.find((it) => it.key === 'S31')
if (!preset?.later?.[0]) throw new Error('no admission')
const RULE_2014 = settled(preset.content.procedures[0] as Procedure)
const RULE_2026 = settled(preset.later[0].content.procedures[0] as Procedure)

const NOBODY = { full: new Set<string>(), members: new Set<string>(), cleared: new Set<string>() }

/** A record of a step that was finished on a day. */
const done = (
  step: string,
  on: string,
  more: Partial<Omit<StepEntry, 'content'>> & { content?: Partial<StepContent> } = {},
) =>
  ({
    id: '',
    step,
    number: 1,
    state: 'done',
    on,
    outcome:
      RULE_2026.steps.find((it) => it.key === step)?.outcomes.find((it) => it.effect === 'pass')?.key ?? '',
    ...more,
    content: { ...EMPTY_CONTENT, ...more.content },
  }) as StepEntry

const caseOf = (entries: StepEntry[], more: Partial<CaseFacts> = {}): CaseFacts => ({
  procedure: RULE_2026,
  entries,
  birth: parsePartialDate('2000.06.15'),
  today: '2030-01-01',
  holidays: [],
  open: true,
  ...more,
})

const limit = (facts: CaseFacts, step: string) => limitsOf(facts).get(step)

describe('the rules of 2014 and of 2026', () => {
  it('have five stages and twenty-five steps each, and nothing that cannot be run', () => {
    for (const procedure of [RULE_2014, RULE_2026]) {
      expect([procedure.stages.length, procedure.steps.length]).toEqual([5, 25])
      const perStage = procedure.stages.map(
        (it) => procedure.steps.filter((one) => one.stage === it.key).length,
      )
      expect(perStage).toEqual([2, 4, 5, 7, 7])
      expect(contentProblems({ procedures: [procedure] })).toEqual([])
    }
    expect(presets.flatMap((it) => contentProblems(it.content))).toEqual([])
  })

  it('name the articles of the revised text, and none of the former', () => {
    const articles = (procedure: Procedure) =>
      procedure.steps.flatMap((it) => it.basis.match(/^第.+条$/)?.[0] ?? [])
    expect(articles(RULE_2014)).toEqual([])
    expect(articles(RULE_2026)).toEqual(
      // domain-rules 5.1: 5, 7, 8, 8, 9, 11, 13, 13, 16, 17, 19, 20, 25, 29, 31, 31, 33, 36
      '第五条 第七条 第八条 第八条 第九条 第十一条 第十三条 第十三条 第十六条 第十七条 第十九条 第二十条 第二十五条 第二十九条 第三十一条 第三十一条 第三十三条 第三十六条'.split(
        ' ',
      ),
    )
  })

  it('differ in the notice, the month after the hearing and the oath', () => {
    const step = (procedure: Procedure, key: string) => procedure.steps.find((it) => it.key === key)
    expect(step(RULE_2014, 'target')?.fields.filter((it) => it.required)).toEqual([])
    expect(
      step(RULE_2026, 'target')
        ?.fields.filter((it) => it.required)
        .map((it) => it.label),
    ).toEqual(['公示开始', '公示截止'])
    expect(step(RULE_2014, 'accept')?.intervals).toEqual([])
    expect(step(RULE_2026, 'accept')?.intervals[0]).toMatchObject({ after: 'hearing', bound: 'most' })
    expect(step(RULE_2014, 'oath')?.intervals).toEqual([])
    expect(step(RULE_2026, 'oath')?.intervals[0]).toMatchObject({ weight: 'general' })
  })

  it('leave the word on targets to a setting', () => {
    const [setting] = RULE_2026.settings
    expect(setting?.note).toContain('说法不一')
    const consenting = settled({
      ...(preset.later?.[0]?.content.procedures[0] as Procedure),
      settings: RULE_2026.settings.map((it) => (it.key === 'upper-word' ? { ...it, value: 'consent' } : it)),
    })
    const titled = (procedure: Procedure) => procedure.steps.find((it) => it.key === 'upper')
    expect([titled(RULE_2026)?.title, titled(RULE_2026)?.outcomes.length]).toEqual(['报上级党委备案', 0])
    expect([titled(consenting)?.title, titled(consenting)?.outcomes.length]).toEqual([
      '报上级党委审查同意',
      2,
    ])
  })
})

describe('earliest and latest days', () => {
  it('adds months by the calendar, clamped to the month’s last day', () => {
    // Applied on 31 January: the talk is due by 28 February.
    expect(limit(caseOf([done('apply', '2027-01-31')]), 'talk')).toMatchObject({
      earliest: '2027-01-31',
      latest: '2027-02-28',
      firm: true,
    })
  })

  it('lets nobody apply before eighteen', () => {
    // Born 15 June 2000: 18 on 15 June 2018.
    expect(limit(caseOf([]), 'apply')?.earliest).toBe('2018-06-15')
    const young = caseOf([done('apply', '2018-06-14')])
    expect(troublesOf(young).map((it) => it.message)).toEqual([
      '“递交入党申请书”（2018.06.14）时未满 18 周岁，2018.06.15 满。',
      '“党组织派人谈话”应在 2018.07.14 前办理，至今未办。',
    ])
  })

  it('carries earliest days on to steps ahead as not yet firm', () => {
    const facts = caseOf([done('activist', '2026-09-01')])
    expect(limit(facts, 'target')).toMatchObject({ earliest: '2027-09-01', firm: true })
    // The meeting that accepts may at the earliest be that day, and then comes a year of probation.
    expect(limit(facts, 'accept')).toMatchObject({ earliest: '2027-09-01', firm: false })
    expect(limit(facts, 'convert')).toMatchObject({ earliest: '2028-09-01', firm: false })
    const accepted = caseOf([done('accept', '2028-02-29')])
    expect(limit(accepted, 'convert')).toMatchObject({ earliest: '2029-02-28', firm: true })
    expect(limit(accepted, 'approve')).toMatchObject({ latest: '2028-05-29' })
  })

  it('asks every half-year until the target is set, and reckons from the last', () => {
    const first = [done('activist', '2026-06-10'), done('cultivate', '2026-12-01')]
    expect(limit(caseOf(first), 'cultivate')?.latest).toBe('2027-06-01')
    const ended = [...first, done('target', '2027-06-20')]
    expect(limit(caseOf(ended), 'cultivate')?.latest).toBe('')
  })

  it('puts a conversion off by the months of an extension', () => {
    const extended = done('convert', '2028-03-05', { outcome: 'extend', content: { extension: 6 } })
    const facts = caseOf([done('accept', '2027-03-01'), extended])
    // 1 March 2027, a year and six months.
    expect(limit(facts, 'convert')?.earliest).toBe('2028-09-01')
    expect(troublesOf(facts).filter((it) => it.step === 'convert')).toEqual([])
    const early = [...facts.entries, done('convert', '2028-08-31', { number: 2 })]
    expect(troublesOf(caseOf(early)).find((it) => it.step === 'convert')?.message).toContain(
      '最早 2028.09.01',
    )
  })
})

describe('troubles', () => {
  it('flags a day before the step that stands before it, and changes nothing', () => {
    const facts = caseOf([done('apply', '2026-06-01'), done('talk', '2026-05-30')])
    expect(troublesOf(facts).map((it) => [it.step, it.kind])).toEqual([['talk', 'order']])
  })

  it('says by how much a limit was passed, and lets a special case go to its own limit', () => {
    const facts = (reason: string) =>
      caseOf([done('accept', '2027-03-01'), done('approve', '2027-07-01', { content: { reason } })])
    expect(troublesOf(facts('')).find((it) => it.step === 'approve')).toMatchObject({
      kind: 'late',
      message: '“上级党委审批”（2027.07.01）距“支部大会讨论接收”（2027.03.01）超过 3 个月，最迟 2027.06.01。',
      basis: '第二十五条',
    })
    expect(troublesOf(facts('党委换届')).find((it) => it.step === 'approve')).toBeUndefined()
  })

  it('calls a general limit general', () => {
    const facts = caseOf([done('approve', '2027-03-01'), done('oath', '2027-04-02')])
    expect(troublesOf(facts).find((it) => it.step === 'oath')?.kind).toBe('general')
    expect(standingOfCase(facts).troubles).toBe(0)
  })

  it('lists what is overdue today, not what was done in time', () => {
    const facts = caseOf([done('apply', '2029-11-30')])
    expect(troublesOf(facts)).toMatchObject([{ step: 'talk', kind: 'overdue' }])
    expect(troublesOf({ ...facts, open: false })).toEqual([])
  })
})

describe('gates', () => {
  const upTo = (key: string) => {
    const entries: StepEntry[] = []
    for (const step of RULE_2026.steps) {
      if (step.key === key) break
      entries.push(done(step.key, '2029-01-01'))
    }
    return entries
  }
  const problems = (entry: StepEntry, more: Partial<CaseFacts> = {}) => {
    const facts = caseOf(upTo(entry.step), more)
    const step = facts.procedure.steps.find((it) => it.key === entry.step)
    if (!step) throw new Error(entry.step)
    return gateProblems(facts, { step, entry, people: NOBODY })
  }

  it('names every step that was passed over', () => {
    const step = RULE_2026.steps.find((it) => it.key === 'activist')
    if (!step) throw new Error('activist')
    const facts = caseOf([done('apply', '2029-01-01')])
    const found = gateProblems(facts, { step, entry: done('activist', '2029-01-02'), people: NOBODY })
    expect(found).toContain('“党组织派人谈话”还没有办结。')
  })

  it('wants three days or twenty-four hours of training', () => {
    const had = [{ key: 'certificate', had: true, on: '', note: '' }]
    const judgedBy = (fields: Record<string, string>) =>
      problems(done('class', '2029-02-01', { content: { papers: had, fields } }))
    expect(judgedBy({ days: '2', hours: '23' })).toEqual(['集中培训应不少于 3 天或 24 个学时（第十七条）。'])
    expect(judgedBy({ days: '3' })).toEqual([])
    expect(judgedBy({ hours: '24' })).toEqual([])
  })

  it('counts five working days of notice by the calendar of holidays', () => {
    const fields = { 'notice-from': '2029-09-28', 'notice-to': '2029-10-05' }
    const papers = ['opinions', 'minutes', 'notice'].map((key) => ({ key, had: true, on: '', note: '' }))
    const entry = done('target', '2029-10-20', { content: { fields, papers, reason: '补录' } })
    // From Friday 28 September 2029 five working days reach Friday 5 October.
    expect(problems(entry)).toEqual([])
    // With 1 to 7 October off they reach Friday 12 October.
    const off = [1, 2, 3, 4, 5, 6, 7].map((day) => `2029.10.0${day}`)
    expect(problems(entry, { holidays: [{ off, worked: [] }] })).toEqual([
      '公示自 2029.09.28 起应满 5 个工作日，到 2029.10.12 止，现到 2029.10.05 止（第十三条）。',
    ])
  })

  it('lets nobody pass while an organ has not answered, or objects', () => {
    const papers = [{ key: 'review', had: true, on: '', note: '' }]
    const replies = ['discipline', 'police', 'procuratorate'].map((key) => ({
      key,
      askedOn: '2029-01-02',
      letterNo: '',
      repliedOn: '2029-01-08',
      result: 'clean' as const,
      text: '',
    }))
    const entry = (last: 'clean' | 'objection' | '') =>
      done('review', '2029-02-01', {
        content: {
          papers,
          fields: { conclusion: '合格' },
          replies: [
            ...replies,
            { ...(replies[0] as (typeof replies)[0]), key: 'court', result: last as 'clean' },
          ],
        },
      })
    expect(problems(entry(''))).toEqual(['人民法院尚未回复。'])
    expect(problems(entry('objection'))).toEqual(['人民法院回复“有异议”，不能通过。'])
    expect(problems(entry('clean'))).toEqual([])
    // Whoever fails is stopped, whatever the organs say.
    expect(problems({ ...entry('objection'), outcome: 'unfit' })).toEqual([])
  })

  it('wants over half of all who are entitled, present and in favour', () => {
    const papers = [{ key: 'resolution', had: true, on: '', note: '' }]
    const vote = (due: number, present: number, favour: number) =>
      problems(
        done('accept', '2029-01-20', {
          content: {
            papers,
            ballot: { ...NO_VOTES, due, present, favour, against: 0, abstain: present - favour },
          },
        }),
      )
    // Of 40 entitled, 21 are over half.
    expect(vote(40, 30, 21)).toEqual([])
    expect(vote(40, 30, 20)).toEqual([
      '赞成 20 票，应超过应到会有表决权的人数的 1/2（21 票），不能通过（第二十条）。',
    ])
    expect(vote(40, 20, 20)).toHaveLength(2)
    expect(vote(40, 41, 30)).toContain('实到会人数 41 多于应到会人数 40。')
  })

  it('asks for the reason of a day that is too early, and then lets it stand', () => {
    const facts = caseOf([
      ...upTo('target').filter((it) => it.step !== 'activist'),
      done('activist', '2028-06-01'),
    ])
    const step = facts.procedure.steps.find((it) => it.key === 'target')
    if (!step) throw new Error('target')
    const fields = { 'notice-from': '2029-01-04', 'notice-to': '2029-01-15' }
    const papers = step.papers.map(({ key }) => ({ key, had: true, on: '', note: '' }))
    const judged = (reason: string) =>
      gateProblems(facts, {
        step,
        entry: done('target', '2029-05-31', { content: { fields, papers, reason } }),
        people: NOBODY,
      })
    expect(judged('')).toEqual([expect.stringContaining('不满 1 年，最早 2029.06.01')])
    expect(judged('上级批准')).toEqual([])
  })
})

const NO_VOTES = {
  due: null,
  present: null,
  sent: null,
  returned: null,
  valid: null,
  favour: null,
  against: null,
  abstain: null,
  seats: null,
}

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 6000 }).map((it) => plusDays('2020-01-01', it))

  it('a record within its limits has no trouble, one day outside has one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (accepted, months) => {
        const first = plusMonths(accepted, 12)
        const at = (on: string) =>
          troublesOf(caseOf([done('accept', accepted), done('convert', on)])).filter(
            (it) => it.kind === 'early',
          )
        expect(at(plusMonths(first, months))).toEqual([])
        expect(at(first)).toEqual([])
        expect(at(plusDays(first, -1))).toHaveLength(1)
      }),
    )
  })

  it('finishing the steps in order with the same day ends the case, whatever the day', () => {
    fc.assert(
      fc.property(day, (on) => {
        const entries = RULE_2014.steps.map((it) => done(it.key, on))
        const facts = caseOf(entries, { procedure: RULE_2014 })
        expect(standingOfCase(facts)).toMatchObject({ state: 'done', endedOn: on, dueOn: '' })
        expect(stepViews(facts).every((it) => it.state === 'done')).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('there is one current step, and it is the first that is not past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), day, (count, on) => {
        const entries = RULE_2026.steps.slice(0, count).map((it) => done(it.key, on))
        const views = stepViews(caseOf(entries))
        expect(views.filter((it) => it.state === 'current').map((it) => it.key)).toEqual([
          RULE_2026.steps[count]?.key,
        ])
        expect(views.slice(count + 1).every((it) => it.blocks.length > 0)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
