import { presets } from '#electron/modules/procedures/presets/index'
import type { Procedure } from '#shared/modules/procedures/procedure'
import type { StepContent, StepEntry } from '#shared/modules/procedures/record'
import { type CaseFacts, EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import { settled } from '#shared/modules/procedures/rules-settings'
import { parsePartialDate } from '#shared/values/partial-date'

/** @file An admission as its rules see it, for unit tests: both editions, a record of a step, the facts of a case. */

const preset = presets.find((it) => it.key === 'S31')
if (!preset?.later?.[0]) throw new Error('no admission')
const PROCEDURE_2026 = preset.later[0].content.procedures[0] as Procedure
export const RULE_2014 = settled(preset.content.procedures[0] as Procedure)
export const RULE_2026 = settled(PROCEDURE_2026)

/** The rules of 2026 where a department has settled that way. */
export const settledAs = (key: string, value: string): Procedure =>
  settled({
    ...PROCEDURE_2026,
    settings: PROCEDURE_2026.settings.map((it) => (it.key === key ? { ...it, value } : it)),
  })

export const NOBODY = { full: new Set<string>(), members: new Set<string>(), cleared: new Set<string>() }

/** A record of a step that was finished on a day. */
export const done = (
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

export const caseOf = (entries: StepEntry[], more: Partial<CaseFacts> = {}): CaseFacts => ({
  procedure: RULE_2026,
  entries,
  birth: parsePartialDate('2000.06.15'),
  today: '2030-01-01',
  holidays: [],
  open: true,
  ...more,
})
