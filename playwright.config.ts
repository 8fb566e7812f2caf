import { defineConfig } from '@playwright/test'

/** One application at a time, and no second try: a test that fails now and then is a defect. */
export default defineConfig({
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  outputDir: 'out/test/playwright',
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testIgnore: 'packaged.spec.ts' },
    { name: 'packaged', testDir: 'test/e2e', testMatch: 'packaged.spec.ts' },
    { name: 'tour', testDir: 'test/tour', testMatch: 'tour.spec.ts', timeout: 600_000 },
  ],
})
