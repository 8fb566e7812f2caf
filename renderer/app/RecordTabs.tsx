import { IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useShortcut } from '../components'
import { text } from './app.text'
import classes from './frame.module.css'
import { closeRecord, cycleRecord, type RecordTab, useRecordTabs } from './record-tabs'

/** The opened people, once there are two. Ctrl+W closes the one in sight, Ctrl+Tab goes round. */
export function RecordTabs() {
  const tabs = useRecordTabs()
  const [location] = useHashLocation()
  const current = tabs.find((it) => location === it.path || location.startsWith(`${it.path}/`))?.id ?? ''
  const some = tabs.length > 0
  useShortcut('ctrl+w', () => closeRecord(current, current), {
    label: text.closeCurrent,
    enabled: current !== '',
  })
  useShortcut('ctrl+tab', () => cycleRecord(current, 1), { label: text.nextRecord, enabled: some })
  useShortcut('ctrl+shift+tab', () => cycleRecord(current, -1), { label: text.previousRecord, enabled: some })
  if (tabs.length < 2) return null
  return (
    <nav className={classes.tabs} aria-label={text.openRecords}>
      {tabs.map((tab) => (
        <TabItem key={tab.id} tab={tab} current={current} />
      ))}
    </nav>
  )
}

function TabItem({ tab, current }: { tab: RecordTab; current: string }) {
  return (
    <div className={classes.tab} data-current={tab.id === current}>
      <Link href={tab.path} className={classes.tabLink}>
        {tab.title}
      </Link>
      {tab.unsaved && <span className={classes.tabUnsaved}>{text.unsaved}</span>}
      <button
        type="button"
        className={classes.tabClose}
        tabIndex={-1}
        aria-label={text.closeRecord(tab.title)}
        onClick={() => closeRecord(tab.id, current)}
      >
        <IconX size={13} stroke={1.5} />
      </button>
    </div>
  )
}
