import { useEffect } from 'react'
import { useFocusedRule, useShortcut } from '../components'
import { text } from './app.text'
import classes from './frame.module.css'
import { createStore } from './store'

const shown = createStore(false)

export function toggleRuleCard(): void {
  shown.set(!shown.get())
}

/** F1 in a field: its rule, how much is filled in, where an overridden value comes from. Follows the focus. */
export function RuleCard() {
  const open = shown.use()
  const rule = useFocusedRule()
  useShortcut('escape', () => shown.set(false), { enabled: open })
  useEffect(() => () => shown.set(false), [])
  if (!open || !rule) return null
  return (
    <aside className={classes.rule} aria-label={text.ruleOfField} aria-live="polite">
      <p className={classes.ruleTitle}>{rule.label}</p>
      <p className={classes.ruleText}>{rule.rule || text.noRule}</p>
      {rule.limit > 0 && <p className={classes.ruleLimit}>{text.ruleLimit(rule.length, rule.limit)}</p>}
      {rule.source !== '' && <p className={classes.ruleLimit}>{rule.source}</p>}
    </aside>
  )
}
