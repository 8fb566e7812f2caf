import type { ComponentType } from 'react'
import { Link } from 'wouter'
import type { Right } from '#shared/security/rights'
import { useSession } from '../../app/session'
import { EmptyState, Page, PageHead } from '../../components'
import { AccountsSection } from '../accounts/AccountsSection'
import { AuditSection } from '../audit/AuditSection'
import { AboutSection } from './AboutSection'
import { BackupSection } from './BackupSection'
import { MineSection } from './MineSection'
import { PrintingSection } from './PrintingSection'
import { SecuritySection } from './SecuritySection'
import classes from './settings.module.css'
import { text } from './settings.text'
import { SystemsSection } from './systems/SystemsSection'

type SectionKey = keyof typeof text.sections
export type SectionEntry = { key: SectionKey; right: Right; page: ComponentType; after?: SectionKey }

const SECTIONS: readonly SectionEntry[] = [
  { key: 'mine', right: 'session', page: MineSection },
  { key: 'security', right: 'session', page: SecuritySection },
  { key: 'systems', right: 'ledgers.read', page: SystemsSection },
  { key: 'printing', right: 'people.print', page: PrintingSection },
  { key: 'backup', right: 'backups.make', page: BackupSection },
  { key: 'accounts', right: 'accounts.manage', page: AccountsSection },
  { key: 'audit', right: 'audit.read', page: AuditSection },
  { key: 'about', right: 'session', page: AboutSection },
]

type SettingsPageProps = {
  section: string
  /** Sections that modules bring, each behind the one it belongs to. */
  more: readonly SectionEntry[]
}

/** Settings by section; a section that the caller's roles do not open is not shown. */
export function SettingsPage({ section, more }: SettingsPageProps) {
  const { caller } = useSession()
  const all = SECTIONS.flatMap((it) => [it, ...more.filter(({ after }) => after === it.key)])
  const open = all.filter((it) => caller.rights.includes(it.right))
  const current = open.find((it) => it.key === (section || 'mine'))
  const Content = current?.page
  return (
    <Page head={<PageHead title={text.title} facts={current && text.sections[current.key]} />}>
      <div className={classes.body}>
        <nav className={classes.sections} aria-label={text.title}>
          {open.map((it) => (
            <Link
              key={it.key}
              href={`/settings/${it.key}`}
              className={classes.section}
              data-current={it.key === current?.key}
            >
              {text.sections[it.key]}
            </Link>
          ))}
        </nav>
        <div className={classes.content}>
          {Content ? <Content /> : <EmptyState>{text.noSection}</EmptyState>}
        </div>
      </div>
    </Page>
  )
}
