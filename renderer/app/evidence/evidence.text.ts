/** Words of 佐证材料. */
export const text = {
  title: '佐证材料',
  adding: '添加佐证材料',
  words: {
    none: '没有佐证材料。',
    toAdd: '还没有佐证材料。点“添加”选文件，或把文件拖到这里。',
    drop: '松开即添加为佐证材料',
  },
}
