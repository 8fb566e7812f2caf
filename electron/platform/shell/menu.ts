import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The hidden menu keeps only the system's editing keys; every other key belongs to the page. */
export function setMenu(): void {
  const edit: MenuItemConstructorOptions = {
    label: '编辑',
    submenu: [
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选', registerAccelerator: false },
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit]))
}
