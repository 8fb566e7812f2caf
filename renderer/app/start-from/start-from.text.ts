/** Words of the page that starts a scheme or a programme from a preset, a copy or nothing. */
export const text = {
  from: { presets: '预置', copies: '复制已有', blank: '空白' },
  fromLabel: '方案从何而来',
  sources: '可用的底本',
  noCopies: '还没有方案可以复制。',
  blankRow: '空白方案',
  copyOf: (title: string) => `${title}（副本）`,
  name: '方案名称',
  create: '以此新建',
  title: '名称',
  none: '–',
}
