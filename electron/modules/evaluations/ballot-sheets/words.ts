/** Headings of the columns that every sheet of ballots has. */
export const HEADS = {
  number: '票号',
  order: '序',
  name: '姓名',
  title: '名称',
  void: '无效原因',
} as const

/** What stands in a cell where more than one option was ticked. */
export const OVERMARKED = '多选'

/** Other spellings of the headings, as tables in the wild have them. */
const SPELLINGS: Record<'number' | 'order' | 'name' | 'void', readonly string[]> = {
  number: [HEADS.number, '票号码', '选票号', '选票编号', '票编号', '票序号', '流水号'],
  order: [HEADS.order, '序号', '顺序', '排序'],
  name: [
    HEADS.name,
    HEADS.title,
    '对象',
    '考核对象',
    '测评对象',
    '评议对象',
    '被测评人',
    '单位',
    '单位名称',
    '村',
    '村名',
  ],
  void: [HEADS.void, '无效', '作废', '作废原因', '废票', '废票原因', '票面情况'],
}

/** Which of the columns a heading means, null for any other. */
export function columnOf(heading: string): keyof typeof SPELLINGS | null {
  const found = Object.entries(SPELLINGS).find(([, names]) => names.includes(heading))
  return (found?.[0] as keyof typeof SPELLINGS | undefined) ?? null
}

/** A text as it is compared: half-width, without blanks. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u3000]+/gu, '')
}
