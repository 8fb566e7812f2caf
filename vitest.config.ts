import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Files of one worker share what they load: half of the whole time went into loading it for each anew.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,electron,renderer,build}/**/*.test.{ts,tsx}', 'test/architecture.test.ts'],
          // Only a hang should end a test: on a busy computer one key derivation takes seconds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
