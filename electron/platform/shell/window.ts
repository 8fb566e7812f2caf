import { app, BrowserWindow, type WebContents } from 'electron'
import { ORIGIN } from './protocol'

export type WindowFiles = { preload: string }

let main: BrowserWindow | undefined

/** The window people work in; hidden ones that draw pages are not it. Undefined before it is open. */
export function mainWindow(): BrowserWindow | undefined {
  return main
}

/** The program's one window. It shows only once its first page is drawn. */
export function openWindow({ preload }: WindowFiles): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#F6F7F8',
    title: '卷宗',
    autoHideMenuBar: true,
    webPreferences: secured(preload),
  })
  main = window
  window.on('closed', () => app.quit())
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}

/** What every window of ours runs under. */
export function secured(preload: string): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  }
}

/** No page may go elsewhere, open a window or attach a web view. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${ORIGIN}/`)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
