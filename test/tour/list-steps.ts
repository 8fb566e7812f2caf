import { expect } from '@playwright/test'
import { DESKTOP, LAPTOP, type Stage, sized } from './stage'

export async function countyList(stage: Stage): Promise<void> {
  await peekStands(stage)
  await stage.album.picture(stage.page, 'list', '干部名册，1366×768', 'The list of cadres, 1366×768')
}

/** The queries most departments ask for, offered and made; then one of them with a condition more, and a bracket. */
export async function savedQueries(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('button', { name: '添加常用的几个查询' }).click()
  const young = page.getByRole('navigation').getByRole('button', { name: /^乡镇年轻干部/ })
  await expect(young).toContainText(/\d/)
  await young.click()
  await expect(page.getByRole('heading', { name: '乡镇年轻干部' })).toBeVisible()
  await peekStands(stage)
  await album.picture(page, 'query', '常用查询', 'A saved query, its condition as a sentence')
}

export async function conditions(stage: Stage): Promise<void> {
  const { page, album } = stage
  const editor = page.getByRole('dialog', { name: '新增条件' })
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('zj')
  await expect(page.getByRole('option').first()).toContainText('职级')
  await album.picture(
    page,
    'condition-field',
    '新增条件，按拼音首字母找项目',
    'A condition: its field by initials',
  )
  await page.keyboard.press('Enter')
  await expect(editor.locator('[data-value] input')).toBeFocused()
  await page.keyboard.type('四级')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await editor.getByRole('button', { name: '或…' }).click()
  await editor.getByLabel('项目').last().fill('现任职务')
  await page.keyboard.press('Enter')
  await expect(editor.locator('[data-value] input').last()).toBeFocused()
  await page.keyboard.type('组织委员')
  await album.picture(page, 'condition', '一条条件内的“或”', 'Alternatives inside one condition')
  await page.keyboard.press('Enter')
  await expect(page.getByText('条件已改，未存')).toBeVisible()
  await peekStands(stage)
  await album.picture(page, 'conditions', '条件连成一句', 'Conditions as a sentence, changed and not saved')
}

export async function columns({ page, album }: Stage): Promise<void> {
  await page.getByRole('button', { name: '常用列' }).click()
  await expect(page.getByRole('listbox', { name: '列' })).toBeVisible()
  await album.picture(page, 'columns', '选列', 'The columns of the list')
  await page.keyboard.press('Escape')
}

export async function pastedList({ page, album }: Stage): Promise<void> {
  const names = await page.getByRole('grid', { name: '人员' }).locator('td[data-strong]').allInnerTexts()
  await page.keyboard.press('Control+Shift+V')
  const dialog = page.getByRole('dialog', { name: '按名单找人' })
  await expect(dialog.getByLabel('名单')).toBeFocused()
  await page.keyboard.insertText([...names.slice(0, 5), '查无此人'].join('\n'))
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('库内没有')).toBeVisible()
  await album.picture(page, 'pasted', '粘贴名单', 'A pasted list, line by line')
  await page.keyboard.press('Escape')
}

export async function allViews({ page, album }: Stage): Promise<void> {
  await page.getByRole('button', { name: '全部查询与名单…' }).click()
  await expect(page.getByRole('grid', { name: '全部查询与名单' })).toBeVisible()
  await album.picture(page, 'views', '全部查询与名单', 'Every query and list')
  await page.keyboard.press('Escape')
}

/** Focus and marks are two things: three people marked, the focus on a fourth. */
export async function markedPeople(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('grid', { name: '人员' }).focus()
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'Space',
    'ArrowDown',
    'Space',
    'ArrowDown',
    'ArrowDown',
    'Space',
  ])
    await page.keyboard.press(key)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('已选 3 人')).toBeVisible()
  await peekStands(stage)
  await album.picture(page, 'marked', '勾选与焦点', 'Focus, marks, and what can be done with the marked')
  await page.keyboard.press('Escape')
  await expect(page.getByText('已选 3 人')).toBeHidden()
}

export async function everybodyAgain({ page }: Stage): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^全部在册/ })
    .click()
  await expect(page.getByRole('heading', { name: '干部名册' })).toBeVisible()
}

export async function nobodyFound({ page, album }: Stage): Promise<void> {
  await page.getByLabel('查找', { exact: true }).fill('查无此人')
  await expect(page.getByText('没有符合条件的人。')).toBeVisible()
  await album.picture(page, 'nobody', '没有符合条件的人', 'Nobody found, and the way out')
  await page.getByLabel('查找', { exact: true }).fill('')
}

export async function searchEverything({ page, album }: Stage): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.insertText('黄桥')
  await expect(page.getByRole('option', { name: /黄桥/ }).nth(4)).toBeVisible()
  await album.picture(page, 'search', '搜索，Ctrl K', 'Search for people, units, commands')
  await page.keyboard.press('Escape')
}

export async function wideList(stage: Stage): Promise<void> {
  await sized(stage, DESKTOP)
  await peekStands(stage)
  await stage.album.picture(stage.page, 'list-1920', '干部名册，1920×1080', 'The list at 1920×1080')
  await sized(stage, LAPTOP)
}

export async function otherLooks(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.keyboard.press('Control+Alt+D')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await peekStands(stage)
  await album.picture(page, 'list-dark', '深色', 'Dark')
  await page.keyboard.press('Control+Alt+D')
  await page.keyboard.press('Control+Alt+B')
  await expect(page.locator('html')).toHaveAttribute('data-type', 'big')
  await peekStands(stage)
  await album.picture(page, 'list-big', '大字', 'Big type')
  await page.keyboard.press('Control+Alt+B')
}

/** The peek follows the focus after a moment; its last block stands once everything is there. */
async function peekStands({ page }: Stage): Promise<void> {
  const focused = page.getByRole('grid', { name: '人员' }).locator('[data-focused=true]')
  const peek = page.getByRole('complementary', { name: '所选人员' })
  await expect(peek.getByText('待核', { exact: true })).toBeVisible()
  const name = (await peek.getByRole('heading').first().innerText()).slice(0, 1)
  await expect(focused).toContainText(name)
}
