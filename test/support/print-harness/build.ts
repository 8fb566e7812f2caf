import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../../..')
const OUT = join(ROOT, 'out', 'print-harness')
const HARNESS = join(ROOT, 'test', 'support', 'print-harness')

/** Builds the print page, the preload and the harness around them; answers the harness's entry file. */
export async function buildPrintHarness(): Promise<string> {
  await build({
    configFile: false,
    root: join(ROOT, 'renderer'),
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: join(OUT, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(ROOT, 'renderer', 'print.html') },
    },
  })
  await buildNode(join(HARNESS, 'main.ts'), 'es', 'main.mjs')
  await buildNode(join(ROOT, 'electron', 'preload.ts'), 'cjs', 'preload.cjs')
  return join(OUT, 'main.mjs')
}

async function buildNode(entry: string, format: 'es' | 'cjs', name: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: OUT,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { external: ['electron'], output: { format, entryFileNames: name } },
    },
  })
}
