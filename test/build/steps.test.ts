import { expect, it } from 'vitest'
import { runOrFail } from '../../build/support/run.mjs'
import { StepError } from '../../build/support/steps.mjs'

const node = process.execPath

it('a failed step says what failed, why, and what to do', async () => {
  const failing = runOrFail('Counting', 'count again', node, [
    '-e',
    'console.error("no fingers"); process.exit(3)',
  ])
  await expect(failing).rejects.toThrow(StepError)
  await expect(failing).rejects.toThrow(
    /Counting failed\.\n {2}Why: .*code 3:\s+no fingers\n {2}What to do: count again/,
  )
})

it('a command that is not there is a failed step, not a crash', async () => {
  await expect(runOrFail('Calling', 'install it', 'no-such-command', [])).rejects.toThrow(/ENOENT/)
})

it('a command that does not end is ended', async () => {
  const endless = runOrFail('Waiting', 'wait less', node, ['-e', 'setInterval(() => 0, 1000)'], {
    limit: 200,
  })
  await expect(endless).rejects.toThrow(/did not end in time/)
})

it('what succeeded answers its output', async () => {
  expect(await runOrFail('Speaking', '-', node, ['-e', 'console.log("ok")'])).toBe('ok\n')
})
