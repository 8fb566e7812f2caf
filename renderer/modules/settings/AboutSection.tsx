import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../api/client'
import { useSession } from '../../app/session'
import { ErrorNotice, PageScroll, Section } from '../../components'
import { LICENCES } from './licences'
import classes from './settings.module.css'
import { text } from './settings.text'

/** What runs here, where the records lie and how they are kept. */
export function AboutSection() {
  const { data, error } = useQuery({ queryKey: ['about'], queryFn: () => unwrap(api.shell.about({})) })
  const { state } = useSession()
  return (
    <PageScroll narrow>
      <ErrorNotice error={error} />
      <Section title={text.about} facts={state.databaseName} framed>
        <dl className={classes.card} data-selectable>
          <Fact label={text.version}>{data?.version}</Fact>
          <Fact label={text.runtime}>
            {data && text.runtimeWords(data.electron, data.chrome)}
            {data?.fallbackRuntime && <p className={classes.amber}>{text.fallback}</p>}
          </Fact>
          <Fact label={text.dataFolder}>{data?.dataFolder}</Fact>
          <Fact label={text.encryption}>{text.encryptionWords}</Fact>
          <Fact label={text.network}>{text.networkWords}</Fact>
        </dl>
      </Section>
      <Section title={text.licences} framed>
        <ul className={`${classes.card} ${classes.licences}`}>
          {LICENCES.map(([name, licence]) => (
            <li key={name}>
              {name} <span className={classes.quiet}>{licence}</span>
            </li>
          ))}
        </ul>
      </Section>
    </PageScroll>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
