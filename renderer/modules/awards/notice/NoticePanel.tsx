import { navigate } from 'wouter/use-hash-location'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { NoticeState } from '#shared/modules/awards/outcome'
import type { NoticeRule } from '#shared/modules/awards/programme'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { FieldStack, LinkButton, Panel, PanelBlock, TextField } from '../../../components'
import classes from './notice.module.css'
import { text } from './notice.text'
import { changeNoticeContact, useNoticeContact } from './notice-contact'
import { StartField } from './StartField'

type NoticePanelProps = {
  cycle: Cycle
  stage: CycleStage
  rule: NoticeRule | null
  state: NoticeState | undefined
}

/** When the notice went up, when it ends by the calendar, how long it still lasts; and what it tells people to call. */
export function NoticePanel({ cycle, stage, rule, state }: NoticePanelProps) {
  const mayEdit = useRight('awards.edit')
  const fixed = !mayEdit || stage.state === 'confirmed' || !['preparing', 'running'].includes(cycle.state)
  const { data: standards } = useApiQuery('awards.awardStandards', {})
  return (
    <Panel label={text.panel}>
      <PanelBlock title={text.period}>
        <FieldStack labelWidth={72}>
          <StartField cycle={cycle} stage={stage} readOnly={fixed} />
        </FieldStack>
        <dl className={classes.facts}>
          <dt>{text.endsOn}</dt>
          <dd className={classes.figure}>{state?.endsOn || text.none}</dd>
          <dt>{text.left}</dt>
          <dd>{leftWords(stage, rule, state)}</dd>
          <dt>{text.rule}</dt>
          <dd>{rule ? text.ruleWords(rule) : text.none}</dd>
        </dl>
        {state && state.uncovered.length > 0 && (
          <p className={classes.toCheck}>
            {text.uncovered(state.uncovered)}
            <LinkButton onClick={() => navigate('/awards/standards')}>{text.standards}</LinkButton>
          </p>
        )}
        <p className={classes.quiet}>{text.never}</p>
        {standards && <p className={classes.quiet}>{text.dueRule(standards.objectionDays)}</p>}
      </PanelBlock>
      <PanelBlock title={text.contact}>
        <Contact />
      </PanelBlock>
    </Panel>
  )
}

function Contact() {
  const { phone, address } = useNoticeContact()
  return (
    <FieldStack labelWidth={72}>
      <TextField
        label={text.phone}
        name="phone"
        value={phone}
        onChange={(next) => changeNoticeContact({ phone: next })}
        limit={100}
      />
      <TextField
        label={text.address}
        name="address"
        value={address}
        onChange={(next) => changeNoticeContact({ address: next })}
        limit={200}
      />
    </FieldStack>
  )
}

function leftWords({ state: at }: CycleStage, rule: NoticeRule | null, state: NoticeState | undefined) {
  if (!state || !rule || state.startsOn === '') return text.notBegun
  if (at === 'confirmed') return text.confirmed
  if (state.over) return text.over(state.endsOn)
  const today = todayPartial(new Date())
  if (today < state.startsOn) return text.begins(state.startsOn)
  return today === state.endsOn ? text.lastDay : text.leftWords(state.daysLeft, rule.unit)
}
