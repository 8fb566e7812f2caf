import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { livedThrough } from '#test/support/awards/history-steps'
import type { Functions } from '#test/support/awards/history-world'
import { REAL } from '#test/support/awards/history-world'

/** Histories tried, each of 30 to 60 things that happen one after the other. */
const HISTORIES = 10_000
/** The same histories on every machine. */
const SEED = 20_260_630
/** Milliseconds that a busy machine may take over all of them; some seconds where it has nothing else to do. */
const PATIENCE = 240_000

const history = fc.array(fc.nat(0xffffff), { minLength: 30, maxLength: 60, size: 'max' })

describe(`${HISTORIES} random histories of a cycle`, () => {
  it(
    'bring no withdrawn, ineligible or conflicted nomination onto an award list, and change no confirmed stage',
    () => {
      let lists = 0
      fc.assert(
        fc.property(history, (happenings) => {
          const world = livedThrough(happenings, REAL)
          lists += world.awardLists
          expect(world.broken).toEqual([])
        }),
        { numRuns: HISTORIES, seed: SEED },
      )
      // The promise is not kept for want of award lists.
      expect(lists).toBeGreaterThan(HISTORIES / 20)
    },
    PATIENCE,
  )
})

/** Each function with one thing left out: the test must notice every one of them. */
const BROKEN: Record<string, Partial<Functions>> = {
  'withdrawal is not minded': {
    obstaclesOf: (candidate, kind) => REAL.obstaclesOf({ ...candidate, state: 'entered' }, kind),
  },
  'eligibility is not minded': {
    obstaclesOf: (candidate, kind) => REAL.obstaclesOf({ ...candidate, checks: [] }, kind),
  },
  'eligibility is asked in its own stage alone': {
    obstaclesOf: (candidate, kind) =>
      REAL.obstaclesOf(kind === 'check' ? candidate : { ...candidate, checks: [] }, kind),
  },
  'conflicts are minded by nobody': { findConflicts: () => [] },
  'objections are not minded': {
    obstaclesOf: (candidate, kind) => REAL.obstaclesOf({ ...candidate, objections: [] }, kind),
  },
  'whoever fell behind comes again': {
    obstaclesOf: (candidate, kind) => REAL.obstaclesOf({ ...candidate, came: true }, kind),
    stageOutcome: (input) => {
      const outcome = REAL.stageOutcome(input)
      return { ...outcome, rows: outcome.rows.map((row) => ({ ...row, passed: true })) }
    },
  },
  'a decision by hand goes over obstacles': {
    stageOutcome: (input) =>
      REAL.stageOutcome({
        ...input,
        entries: input.entries.map((it) => (it.decision?.passed ? { ...it, obstacles: [] } : it)),
      }),
  },
  'bars are not looked up': {
    checkOf: (rule, facts, at) =>
      REAL.checkOf(rule, { ...facts, subject: { ...facts.subject, barrings: [] } }, at),
  },
  'age is a year off': {
    checkOf: (rule, facts, at) =>
      REAL.checkOf(rule.rule === 'age' ? { ...rule, to: (rule.to ?? 0) + 1 } : rule, facts, at),
  },
  'what is confirmed is written to later': {
    stageOutcome: (input) => {
      const outcome = REAL.stageOutcome(input)
      for (const row of shared.splice(0)) row.reason += '（更改）'
      shared.push(...outcome.rows)
      return outcome
    },
  },
}
const shared: { reason: string }[] = []

describe('the same histories find out', () => {
  it.each(Object.entries(BROKEN))(
    'when %s',
    (_, broken) => {
      const found = fc.check(
        fc.property(
          history,
          (happenings) => livedThrough(happenings, { ...REAL, ...broken }).broken.length === 0,
        ),
        { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
      )
      expect(found.failed).toBe(true)
    },
    PATIENCE,
  )
})
