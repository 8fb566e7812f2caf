import { contextBridge, ipcRenderer, webUtils } from 'electron'

contextBridge.exposeInMainWorld('bridge', {
  invoke: (method: string, input: unknown, taskId?: string) =>
    ipcRenderer.invoke('call', method, input, taskId),
  /** Tickets for files dropped on the window: the page never sees their paths. */
  dropped: (files: File[]) =>
    ipcRenderer.invoke(
      'dropped',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  on: (listener: (notice: unknown) => void) => {
    const forward = (_event: unknown, notice: unknown) => listener(notice)
    ipcRenderer.on('notice', forward)
    return () => ipcRenderer.removeListener('notice', forward)
  },
})
