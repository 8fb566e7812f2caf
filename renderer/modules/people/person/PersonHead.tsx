import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ElementTag } from '#shared/modules/people/elements'
import { ageText, monthsSince, serviceOf } from '#shared/modules/people/rules-age'
import { highestQualification } from '#shared/modules/people/rules-education'
import { currentPosts } from '#shared/modules/people/rules-posts'
import type { PersonContent } from '#shared/modules/people/schema'
import { monthsText, type PartialDate } from '#shared/values/partial-date'
import { dateWords } from '../../../app/when'
import { Button, Tag } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'

type PersonHeadProps = {
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  onForm: () => void
  onPrint: () => void
}

/** Who this is at one look: name, post, and the facts that decisions rest on. */
export function PersonHead(props: PersonHeadProps) {
  const { content, texts, readOnly, photo, changed, saving, save } = useEditing()
  return (
    <header className={classes.head}>
      {photo.picture}
      <div className={classes.headMain}>
        <div className={classes.headLine}>
          <h1 className={classes.name} title={content.name}>
            {content.name}
          </h1>
          <span className={classes.headPost} title={texts.XianRenZhiWu}>
            {texts.XianRenZhiWu}
          </span>
          {content.rank !== '' && <Tag>{content.rank}</Tag>}
          <div className={classes.headActs}>
            <Step label={text.previous} onClick={props.onPrevious}>
              <IconChevronLeft size={15} stroke={1.5} />
            </Step>
            <Step label={text.next} onClick={props.onNext}>
              <IconChevronRight size={15} stroke={1.5} />
            </Step>
            <Button keys="f8" onClick={props.onForm}>
              {text.form}
            </Button>
            <Button icon={<IconPrinter size={15} stroke={1.5} />} onClick={props.onPrint}>
              {text.print}
            </Button>
            {!readOnly && (
              <Button kind="primary" keys="ctrl+s" disabled={!changed} loading={saving} onClick={save}>
                {text.save}
              </Button>
            )}
          </div>
        </div>
        <FactsLine />
        <OriginLine />
      </div>
    </header>
  )
}

type StepProps = { label: string; onClick: (() => void) | undefined; children: ReactNode }

function Step({ label, onClick, children }: StepProps) {
  return (
    <button
      type="button"
      className={classes.step}
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

function FactsLine() {
  const { content, texts, reference } = useEditing()
  const service = serviceOf(content, reference)
  const age = ageText(content.birth, reference)
  const study: ElementTag[] = ['QuanRiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueLi']
  const highest = highestQualification(study.map((tag) => texts[tag as keyof typeof texts] ?? ''))
  const years = (months: number | null) => (months === null ? '' : text.years(Math.floor(months / 12)))
  const term = (months: number | null) => (months === null ? '' : monthsText(months))
  const facts = [
    [text.facts.sex, content.sex],
    [text.facts.ethnicity, content.ethnicity],
    [text.facts.age, age && text.yearsOld(Number(age))],
    [text.facts.ancestralPlace, content.ancestralPlace],
    [text.facts.partyYears, years(service.party)],
    [text.facts.workYears, years(service.work)],
    [text.facts.qualification, highest],
    [text.facts.heldSince, term(service.post)],
    [text.facts.levelSince, term(monthsAtLevel(content, reference))],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Months since the first post of the main post's level began; null where no level is on record. */
function monthsAtLevel(content: PersonContent, on: PartialDate): number | null {
  const level = currentPosts(content.posts)[0]?.level ?? ''
  if (level === '') return null
  const starts = content.posts
    .filter((it) => it.level === level && it.startedOn !== '')
    .map((it) => it.startedOn)
  return monthsSince(starts.toSorted()[0] ?? '', on)
}

function OriginLine() {
  const { opened, missing, warnings } = useEditing()
  const { person } = opened
  const contradictions = warnings.filter((it) => !it.accepted && it.severity === 'contradiction').length
  const origin = [
    text.asOf(dateWords(new Date(person.changedAt))),
    person.batchNo === null ? text.changedBy(person.changedBy) : text.batch(person.batchNo),
  ].join(text.comma)
  const words = [
    origin,
    person.removedAt ? text.removedNote : '',
    missing.length > 0 ? text.missing(missing.map((it) => it.label)) : '',
    contradictions > 0 ? text.contradictions(contradictions) : '',
  ].filter((it) => it !== '')
  return <p className={classes.origin}>{words.join(text.dot)}</p>
}
