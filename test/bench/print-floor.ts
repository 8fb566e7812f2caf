import { writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

/** @file The floor of `print`: a static file of pages, loaded and printed to a PDF; answers the milliseconds. */

const [source = '', target = ''] = process.argv.slice(2)
const A4 = { width: 210 / 25.4, height: 297 / 25.4 }

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { sandbox: true },
  })
  const start = performance.now()
  await window.loadFile(source)
  const pdf = await window.webContents.printToPDF({
    pageSize: A4,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
  })
  writeFileSync(target, pdf)
  process.stdout.write(`milliseconds ${Math.round(performance.now() - start)}\n`)
  app.exit(0)
})
