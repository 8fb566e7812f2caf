import { describe, expect, it } from 'vitest'
import { presets } from '#electron/modules/procedures/presets/index'
import type { Procedure } from '#shared/modules/procedures/procedure'
import { contentProblems } from '#shared/modules/procedures/rules-content'
import { RULE_2014, RULE_2026, settledAs } from '#test/support/admission-facts'

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
    const consenting = settledAs('upper-word', 'consent')
    const titled = (procedure: Procedure) => procedure.steps.find((it) => it.key === 'upper')
    expect([titled(RULE_2026)?.title, titled(RULE_2026)?.outcomes.length]).toEqual(['报上级党委备案', 0])
    expect([titled(consenting)?.title, titled(consenting)?.outcomes.length]).toEqual([
      '报上级党委审查同意',
      2,
    ])
  })
})
