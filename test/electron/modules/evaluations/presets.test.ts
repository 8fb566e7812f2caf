import { describe, expect, it } from 'vitest'
import { PRESETS } from '#electron/modules/evaluations/presets/index'
import { schemeProblems } from '#shared/modules/evaluations/rules'
import { valueAt, withValue } from '#shared/modules/evaluations/scheme-place'

it('every preset has a key of its own', () => {
  expect(new Set(PRESETS.map((it) => it.key)).size).toBe(PRESETS.length)
})

it('the systems of the engine are all there', () => {
  const systems = new Set(PRESETS.flatMap((it) => it.systems))
  expect([...systems].sort()).toEqual(['S07', 'S09', 'S13', 'S22', 'S30', 'S32', 'S34', 'S37'])
})

describe.each(PRESETS.map((it) => [it.content.title, it] as const))('%s', (_, preset) => {
  it('has nothing wrong, only what no source fixes undecided', () => {
    const problems = schemeProblems(preset.content)
    expect(problems.filter((it) => !it.open)).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    expect(preset.open.length).toBeGreaterThan(0)
    expect(preset.content.source).not.toBe('')
  })

  it('offers a value for everything undecided, and with all of them it can start', () => {
    const filled = preset.suggestions.reduce(
      (content, { place, value }) => withValue(content, place, value),
      preset.content,
    )
    expect(schemeProblems(filled).filter((it) => it.level === 'error')).toEqual([])
  })

  it('offers nothing where a value stands already', () => {
    for (const { place, value, text } of preset.suggestions) {
      expect([place, valueAt(preset.content, place)]).not.toEqual([place, value])
      expect(text).not.toBe('')
    }
  })
})
