import { describe, expect, it } from 'vitest'
import type { StepEntry } from '#shared/modules/procedures/record'
import { EMPTY_BALLOT } from '#shared/modules/procedures/rules-ballot'
import type { CaseFacts } from '#shared/modules/procedures/rules-entries'
import { gateProblems } from '#shared/modules/procedures/rules-gates'
import { caseOf, done, NOBODY, RULE_2026 } from '#test/support/admission-facts'

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
            ballot: { ...EMPTY_BALLOT, due, present, favour, against: 0, abstain: present - favour },
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
