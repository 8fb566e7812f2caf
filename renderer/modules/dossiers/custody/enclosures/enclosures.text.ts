/** Words of 审批附件. */
export const text = {
  afterSaving: '保存登记后，在这里添加介绍信、批件等扫描件。',
  adding: '添加审批附件',
  words: {
    title: '附件扫描件',
    none: '还没有扫描件。',
    toAdd: '还没有扫描件。点“添加”选文件，或把文件拖到这里。',
    drop: '松开即添加到附件',
  },
}
