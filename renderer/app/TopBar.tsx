import { IconDatabase, IconLock, IconUser } from '@tabler/icons-react'
import { useHashLocation } from 'wouter/use-hash-location'
import { KeyCap, Tag } from '../components'
import { StepButtons } from '../modules/steps/StepButtons'
import { text } from './app.text'
import classes from './frame.module.css'
import { SearchBox } from './SearchBox'
import { lockNow, useSession } from './session'

/** The one search, and at the right whose records these are and who works on them. */
export function TopBar() {
  const { state, caller } = useSession()
  // Inside the form the incumbent editor's keys hold, and Ctrl+L is one of them.
  const inEditor = /^\/people\/[^/]+\/(?:form|both)$/.test(useHashLocation()[0])
  return (
    <header className={classes.top}>
      <SearchBox />
      <div className={classes.facts}>
        <StepButtons />
        <span className={classes.fact}>
          <IconDatabase size={15} stroke={1.5} />
          {state.databaseName}
          {state.demonstration && <Tag tone="amber">{text.demonstration}</Tag>}
        </span>
        <span className={classes.fact}>
          <IconUser size={15} stroke={1.5} />
          {caller.name}
          {caller.section !== '' && <span>{caller.section}</span>}
        </span>
        <button type="button" className={classes.fact} onClick={() => void lockNow('asked')}>
          <IconLock size={15} stroke={1.5} />
          {text.lock}
          <KeyCap keys={inEditor ? 'ctrl+alt+l' : 'ctrl+l'} />
        </button>
      </div>
    </header>
  )
}
