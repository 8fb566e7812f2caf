import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { setUp } from '../setup/setup.mjs'
import { hasDisplay, openVirtualDisplay, sandboxArguments } from '../support/display.mjs'
import { inRoot } from '../support/paths.mjs'
import { fail, step } from '../support/steps.mjs'

/** @typedef {'bench' | 'torture'} Kind */

/**
 * `npm run bench -- NAME …`: bundles test/<kind>/NAME.ts and runs it with the remaining arguments. Its first
 * line may say where: `// run: electron`, or `// run: display` for Node with a screen. The last line on
 * standard output is the tool's JSON result.
 * @param {Kind} kind
 */
export async function runTool(kind) {
  const [name, ...args] = process.argv.slice(2)
  const code = await prepareAndRun(kind, name, args).catch(fail)
  process.exit(code)
}

/** @param {Kind} kind @param {string | undefined} name @param {string[]} args */
async function prepareAndRun(kind, name, args) {
  const source = inRoot('test', kind, `${name}.ts`)
  if (!name || !existsSync(source)) {
    process.stderr.write(`Name one of: ${(await names(kind)).join(', ')}   (npm run ${kind} -- NAME)\n`)
    return 1
  }
  const place = /^\/\/ run: (electron|display)\b/.exec(await readFile(source, 'utf8'))?.[1] ?? 'node'
  const runtime = await setUp({ packages: place === 'node' ? 'window' : 'unattended' })
  await step('Bundling', () => bundle(kind, name))
  const file = inRoot('out', 'tools', `${name}.mjs`)
  const display = place === 'node' || hasDisplay() ? undefined : await openVirtualDisplay()
  const command = place === 'electron' ? runtime.path : process.execPath
  // Electron's own switches come last, so that a tool finds its arguments from process.argv[2] on in both.
  const all = place === 'electron' ? [file, ...args, ...sandboxArguments()] : ['--expose-gc', file, ...args]
  const code = await execute(command, all, display?.env)
  display?.close()
  return code
}

/** Every tool of this kind; what has a dash in its name after another's is a part of that one. @param {Kind} kind */
async function names(kind) {
  const folder = inRoot('test', kind)
  const files = existsSync(folder) ? await readdir(folder) : []
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort()
}

/** NAME-*.ts beside the tool are entries of their own: its worker threads and child processes. */
async function bundle(/** @type {Kind} */ kind, /** @type {string} */ name) {
  const { build } = await import('vite')
  const parts = (await names(kind)).filter((other) => other === name || other.startsWith(`${name}-`))
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: inRoot('out', 'tools'),
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(parts.map((part) => [part, inRoot('test', kind, `${part}.ts`)])),
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
}

/**
 * Passes everything on; should something have been printed after the result, the result is printed again.
 * @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function execute(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: inRoot(),
      env: { ...process.env, ...env },
      stdio: ['inherit', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      const lines = output.trimEnd().split('\n')
      const result = lines.findLast((line) => /^\{"(bench|torture)":/.test(line))
      if (result && result !== lines.at(-1)) process.stdout.write(`${result}\n`)
      resolve(code ?? 1)
    })
  })
}
