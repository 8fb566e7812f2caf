import { useContext, useEffect, useState } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import { partyPaperText } from '#shared/modules/people/rules-party'
import { postStartedOn } from '#shared/modules/people/rules-posts'
import type { PersonRow } from '#shared/modules/people/schema'
import { monthsBetween, monthsText, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { Button, PanelBlock } from '../../../components'
import { PersonPhoto } from '../PersonPhoto'
import { openForm, openPerson } from '../people.queries'
import { text } from '../people.text'
import { PersonSlots } from '../person-slots'
import classes from './people.module.css'
import { ageWords } from './people-columns'

const PAUSE_MS = 250

type PeekPanelProps = { row: PersonRow | undefined; reference: PartialDate }

/** The focused person in outline. It follows the focus once it rests, and never edits. */
export function PeekPanel({ row, reference }: PeekPanelProps) {
  const rested = useRested(row?.id)
  const enabled = row !== undefined && rested === row.id
  const { peek } = useContext(PersonSlots)
  const { data } = useApiQuery('people.open', { id: row?.id as PersonRow['id'] }, { enabled })
  const { data: photo } = useApiQuery('people.photo', { id: row?.id as PersonRow['id'] }, { enabled })
  if (!row)
    return (
      <PanelBlock>
        <p className={classes.quiet}>{text.peekNothing}</p>
      </PanelBlock>
    )
  const opened = data?.person.id === row.id ? data : undefined
  return (
    <>
      <div className={classes.peekBody}>
        <PanelBlock>
          <div className={classes.peekHead}>
            <div className={classes.peekPhoto}>
              <PersonPhoto
                src={(opened && photo) ?? ''}
                crop={opened?.person.photo?.crop ?? null}
                name={row.name}
              />
            </div>
            <div>
              <h2 className={classes.peekName}>{row.name}</h2>
              <p className={classes.quiet}>
                {[row.sex, row.ethnicity, ageWords(row.birth, reference)].filter(Boolean).join(text.gap)}
              </p>
              <p className={classes.peekPost} title={row.post}>
                {row.post}
              </p>
              <p className={classes.quiet}>{row.rank}</p>
            </div>
          </div>
        </PanelBlock>
        {opened && <PeekFacts opened={opened} reference={reference} />}
        {opened && <PeekToCheck opened={opened} />}
        {enabled && peek.map(({ key, part: Part }) => <Part key={key} id={row.id} />)}
      </div>
      <div className={classes.panelFoot}>
        <Button onClick={() => openPerson(row.id)} keys="enter">
          {text.open}
        </Button>
        <Button onClick={() => openForm(row.id)}>{text.form}</Button>
      </div>
    </>
  )
}

type OpenedProps = { opened: OpenedPerson; reference: PartialDate }

function PeekFacts({ opened, reference }: OpenedProps) {
  const { person, texts } = opened
  const held = postStartedOn(person.posts, person.career)
  const heldDate = parsePartialDate(held)
  const heldFor = heldDate ? text.fullMonths(monthsText(Math.max(0, monthsBetween(heldDate, reference)))) : ''
  const study = (mode: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu') =>
    [texts[`${mode}_XueLi`], texts[`${mode}_XueWei`]].filter(Boolean).join(text.gap)
  const facts: [string, string, (string | undefined)?][] = [
    [text.birth, person.birth],
    [text.ancestralPlace, person.ancestralPlace],
    [text.workStarted, person.workStarted],
    [text.joinedOn, partyPaperText(person.party)],
    [text.fullTime, study('QuanRiZhiJiaoYu'), texts.QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi],
    [text.inService, study('ZaiZhiJiaoYu'), texts.ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi],
    [text.heldSince, [held.slice(0, 7), heldFor].filter(Boolean).join(text.gap)],
  ]
  const assessments = person.assessments.toSorted((a, b) => a.year - b.year).slice(-3)
  return (
    <>
      <PanelBlock>
        <dl className={classes.peekFacts}>
          {facts.map(([label, value, more]) => (
            <PeekFact key={label} label={label} value={value} more={more ?? ''} />
          ))}
        </dl>
      </PanelBlock>
      {assessments.length > 0 && (
        <PanelBlock title={text.assessments}>
          <p className={classes.years}>
            {assessments.map((it) => (
              <span key={it.id}>
                <span className={classes.quiet}>{it.year}</span> {it.grade}
              </span>
            ))}
          </p>
        </PanelBlock>
      )}
      {person.career.length > 0 && (
        <div className={classes.wideOnly}>
          <PanelBlock title={text.career}>
            <PeekCareer opened={opened} />
          </PanelBlock>
        </div>
      )}
    </>
  )
}

function PeekFact({ label, value, more }: { label: string; value: string; more: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd data-empty={value === ''}>
        {value || text.notFilled}
        {more !== '' && <span className={`${classes.clipped} ${classes.quiet}`}>{more}</span>}
      </dd>
    </>
  )
}

function PeekCareer({ opened }: { opened: OpenedPerson }) {
  return (
    <div className={classes.career}>
      {opened.person.career.map((entry) => [
        <span key={`${entry.id}a`}>{entry.startedOn.slice(0, 7)}</span>,
        <span key={`${entry.id}b`} className={entry.endedOn === '' ? classes.quiet : undefined}>
          {entry.endedOn.slice(0, 7) || text.untilNow}
        </span>,
        <span key={`${entry.id}c`} className={classes.clipped} title={entry.text}>
          {entry.text}
        </span>,
      ])}
    </div>
  )
}

function PeekToCheck({ opened }: { opened: OpenedPerson }) {
  const open = opened.warnings.filter((it) => it.accepted === null)
  return (
    <PanelBlock title={text.toCheck} facts={text.items(open.length)}>
      {open.length === 0 && <p className={classes.quiet}>{text.noneToCheck}</p>}
      {open.map((it) => (
        <p key={it.key} className={it.severity === 'contradiction' ? classes.contradiction : classes.toCheck}>
          {it.title}
          {it.detail !== '' && <span className={classes.quiet}> {it.detail}</span>}
        </p>
      ))}
    </PanelBlock>
  )
}

/** The value once it has stood still for a moment: walking down the list opens nobody's file on the way. */
function useRested<T>(value: T): T | undefined {
  const [rested, setRested] = useState<T>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
