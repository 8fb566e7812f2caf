import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Village, VillageYear } from '#shared/modules/organizations/village'
import type { VillageId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery, useCommand } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { tellDone } from '../../../../app/tell-done'
import {
  Button,
  ConfirmDialog,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  PageScroll,
  Section,
  showToast,
  useShortcut,
} from '../../../../components'
import classes from '../parties.module.css'
import { Facts, PlainTable } from '../parts'
import { VillageDialog } from './VillageDialog'
import { text } from './villages.text'
import { YearDialog } from './YearDialog'

type Open = 'fields' | 'removal' | { year: VillageYear | null } | null

/** One village: its marks, and year by year its income, premises, stars and money. */
export function VillagePage({ id }: { id: VillageId }) {
  const { data: village, error } = useApiQuery('organizations.village', { id })
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('organizations.edit')
  const close = () => setOpen(null)
  useShortcut('escape', () => navigate('/organizations/villages'), { own: true, enabled: open === null })
  useShortcut('f2', () => setOpen('fields'), { label: text.edit, enabled: mayEdit && open === null })
  if (!village) return <ErrorNotice error={error} />
  return (
    <Page head={<Head village={village} onOpen={mayEdit ? setOpen : undefined} />}>
      <PageScroll>
        <div className={classes.body}>
          <Section title={text.years} framed>
            <Years village={village} onOpen={mayEdit ? (year) => setOpen({ year }) : undefined} />
          </Section>
          <Section title={text.marks} framed>
            <VillageFacts village={village} />
          </Section>
        </div>
      </PageScroll>
      {open === 'fields' && <VillageDialog village={village} onClose={close} />}
      {open === 'removal' && <Removal village={village} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <YearDialog village={village} year={open.year} onClose={close} />
      )}
    </Page>
  )
}

type HeadProps = { village: Village; onOpen: ((open: Open) => void) | undefined }

function Head({ village, onOpen }: HeadProps) {
  return (
    <PageHead
      title={village.name}
      facts={[village.townName, text.kinds[village.kind]].join('　')}
      actions={
        <>
          <Button onClick={() => navigate('/organizations/villages')}>{text.back}</Button>
          {onOpen && (
            <>
              <Button kind="quiet" onClick={() => onOpen('removal')}>
                {text.remove}
              </Button>
              <Button keys="f2" onClick={() => onOpen('fields')}>
                {text.edit}
              </Button>
              <Button kind="primary" onClick={() => onOpen({ year: null })}>
                {text.addYear}
              </Button>
            </>
          )}
        </>
      }
    />
  )
}

type YearsProps = { village: Village; onOpen: ((year: VillageYear) => void) | undefined }

function Years({ village: { years }, onOpen }: YearsProps) {
  if (years.length === 0) return <EmptyState>{text.noYears}</EmptyState>
  const heads = Object.values(text.yearColumns)
  const rows = years.map((it) => [
    onOpen ? (
      <LinkButton key="year" onClick={() => onOpen(it)}>
        {text.yearOf(it.year)}
      </LinkButton>
    ) : (
      text.yearOf(it.year)
    ),
    <Short key="income" words={yuan(it.income)} short={isShort(it.income, it.incomeTarget)} />,
    yuan(it.incomeTarget),
    <Short key="premises" words={square(it.premises)} short={isShort(it.premises, it.premisesTarget)} />,
    square(it.premisesTarget),
    it.stars ?? text.none,
    it.workers ?? text.none,
    it.funds.map((fund) => (
      <div key={`${fund.source}${fund.name}${fund.amount}`}>
        {[fund.source, fund.name, text.yuan(fund.amount)].filter(Boolean).join('　')}
      </div>
    )),
  ])
  return <PlainTable heads={heads} rows={rows} />
}

const isShort = (value: number | null, target: number | null) =>
  value !== null && target !== null && value < target
const yuan = (value: number | null) => (value === null ? text.none : text.yuan(value))
const square = (value: number | null) => (value === null ? text.none : text.square(value))

function Short({ words, short }: { words: string; short: boolean }) {
  return <span className={short ? classes.amber : undefined}>{words}</span>
}

function VillageFacts({ village }: { village: Village }) {
  const { fields } = text
  return (
    <Facts
      rows={[
        [fields.town, village.townName],
        [fields.households, village.households ?? text.none],
        [fields.population, village.population ?? text.none],
        [fields.code, village.code || text.none],
        ...village.marks.map(
          (it) => [text.traits[it.trait], text.since(shownDay(it.from), shownDay(it.to))] as const,
        ),
        ...(village.remark === '' ? [] : [[fields.remark, village.remark] as const]),
      ]}
    />
  )
}

function Removal({ village, onClose }: { village: Village; onClose: () => void }) {
  const { run, running } = useCommand('organizations.removeVillage')
  const remove = async () => {
    const reply = await run({ id: village.id, version: village.version })
    onClose()
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    tellDone(text.removed(village.name))
    navigate('/organizations/villages')
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(village.name)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      danger
      busy={running}
      onClose={onClose}
      onConfirm={() => void remove()}
    />
  )
}
