import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Both runtimes must take the output: the official release, and the older one the tests fall back to. */
const NODE = 'node20'
const CHROME = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: NODE,
      // Bundled, these load as one file each instead of hundreds: half a second of every start.
      externalizeDeps: { exclude: ['docx', 'kysely', 'pdf-lib', 'pinyin-pro', 'saxes', 'zod'] },
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          records: at('electron/records.ts'),
          images: at('electron/images.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      // A sandboxed preload is loaded as CommonJS.
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: CHROME,
      minify: true,
      // The polyfill would be an inline script, which the content policy forbids.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: at('renderer/index.html'),
          print: at('renderer/print.html'),
          pdf: at('renderer/pdf.html'),
        },
      },
    },
  },
})
