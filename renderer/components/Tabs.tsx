import { SegmentedControl, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './tabs.module.css'

export type CountTab<K extends string> = {
  key: K
  label: string
  count?: number | undefined
  /** Colours a count above zero that a person has to act on. */
  tone?: 'amber' | 'red' | undefined
}

type CountTabsProps<K extends string> = {
  tabs: readonly CountTab<K>[]
  value: K
  onChange: (key: K) => void
  right?: ReactNode
  label: string
}

/** Filters with their counts; the active one bold, accent, with a 2-px line. */
export function CountTabs<K extends string>({ tabs, value, onChange, right, label }: CountTabsProps<K>) {
  return (
    <div className={classes.row}>
      <Tabs
        value={value}
        onChange={(key) => key && onChange(key as K)}
        keepMounted={false}
        classNames={{ list: classes.list ?? '', tab: classes.tab ?? '', tabLabel: classes.tabLabel ?? '' }}
      >
        <Tabs.List aria-label={label}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.key} value={tab.key}>
              {tab.label}
              {tab.count !== undefined && (
                <span className={classes.count} data-tone={tab.count > 0 ? tab.tone : undefined}>
                  {tab.count.toLocaleString('zh-CN')}
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {right && <div className={classes.right}>{right}</div>}
    </div>
  )
}

type SegmentedProps<K extends string> = {
  label: string
  value: K
  onChange: (value: K) => void
  options: readonly { value: K; label: string }[]
  /** 24 high, inside a row. */
  small?: boolean
  disabled?: boolean | undefined
}

/** Two to six exclusive choices on one line. */
export function Segmented<K extends string>(props: SegmentedProps<K>) {
  const { label, value, onChange, options, small, disabled } = props
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as K)}
      data={[...options]}
      disabled={disabled ?? false}
      withItemsBorders={false}
      transitionDuration={0}
      data-small={small}
      classNames={{
        root: classes.segmented ?? '',
        control: classes.segment ?? '',
        label: classes.segmentLabel ?? '',
        indicator: classes.indicator ?? '',
        innerLabel: classes.segmentInner ?? '',
      }}
    />
  )
}
