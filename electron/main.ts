import { join } from 'node:path'
import { app, powerMonitor, session } from 'electron'
import { answerPdfWindow } from './platform/documents/pdf-draw'
import { type Bridge, openBridge } from './platform/ipc/bridge'
import { openLog } from './platform/log/log'
import { hostAnswers } from './platform/shell/host'
import { setMenu } from './platform/shell/menu'
import { banNetwork, silenceChromium } from './platform/shell/network-ban'
import { registerScheme, serveWindow } from './platform/shell/protocol'
import { answerShell, shellServiceWith } from './platform/shell/shell.service'
import { confine, mainWindow, openWindow } from './platform/shell/window'

const OUT = join(import.meta.dirname, '..')
const PRELOAD = join(OUT, 'preload', 'preload.cjs')

// The data folder can be named for tests and for a data disk; the default is the user's application folder.
const named = process.env.JUANZONG_USER_DATA
if (named) app.setPath('userData', named)
app.setName('卷宗')
silenceChromium()
registerScheme()
// Root cannot have Chromium's process sandbox; the scripts that run as root say so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('web-contents-created', (_event, contents) => confine(contents))
app.on('window-all-closed', () => app.quit())

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => mainWindow()?.focus())
  void app.whenReady().then(start)
} else app.quit()

function start(): void {
  const dataFolder = app.getPath('userData')
  openLog(join(dataFolder, 'logs'))
  setMenu()
  banNetwork(session.defaultSession)
  serveWindow(session.defaultSession, join(OUT, 'renderer'))
  const shell = shellServiceWith({ dataFolder, fallbackRuntime: process.versions.electron.startsWith('33.') })
  const bridge = openBridge({
    workerFile: join(OUT, 'main', 'records.js'),
    setup: {
      dataFolder,
      appVersion: app.getVersion(),
      nativeBinding: nativeBinding(),
      imageWorker: join(OUT, 'main', 'images.js'),
    },
    host: hostAnswers(PRELOAD),
    local: async (name, input) => {
      if (!name.startsWith('print.')) return answerShell(shell, name.slice('shell.'.length), input)
      if (name.startsWith('print.pdf')) return answerPdfWindow(name, input)
      // Drawing pages needs large libraries that no start should wait for.
      const { answerPrint } = await import('./platform/documents/render')
      return answerPrint(name, input)
    },
  })
  lockOnSuspend(bridge)
  closeInOrder(bridge)
  openWindow({ preload: PRELOAD })
}

/** The module compiled for Node-API 9, needed only by the fallback runtime. */
function nativeBinding(): string | undefined {
  if (Number(process.versions.napi) >= 10) return undefined
  const folder = app.isPackaged ? process.resourcesPath : OUT
  return join(folder, 'native', 'better_sqlite3.node')
}

function lockOnSuspend(bridge: Bridge): void {
  const lock = () => void bridge.call('vault.lock', { reason: 'suspend' })
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
}

/** Quitting waits until the database is closed and the keys are cleared. */
function closeInOrder(bridge: Bridge): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void bridge.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
