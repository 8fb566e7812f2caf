import { app, BrowserWindow } from 'electron'

/** @file The floor of `start`: the same Electron, one window as the application opens it, nothing in it. */

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<title>empty</title>')
})
app.on('window-all-closed', () => app.quit())
