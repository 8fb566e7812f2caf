import { Link } from 'wouter'
import { KeyCap, Page, PageHead, PageScroll, Section } from '../../components'
import { useShortcutList } from '../../components/shortcuts'
import classes from './help.module.css'
import { KEY_GROUPS, TOPICS, text } from './help.text'
import type { Passage } from './topic'

/** The help, inside the product: keys, import, printing, lost passwords, backup. */
export function HelpPage({ topic }: { topic: string }) {
  const current = TOPICS.find((it) => it.key === topic) ?? TOPICS[0]
  return (
    <Page head={<PageHead title={text.title} facts={current?.title} />}>
      <div className={classes.body}>
        <nav className={classes.topics} aria-label={text.topics}>
          {TOPICS.map((it) => (
            <Link
              key={it.key}
              href={`/help/${it.key}`}
              className={classes.topic}
              data-current={it.key === current?.key}
            >
              {it.title}
            </Link>
          ))}
        </nav>
        <PageScroll>
          {current?.key === 'keys' && <Keys />}
          {current && current.passages.length > 0 && (
            <article className={classes.article} data-selectable>
              <p className={classes.about}>{current.about}</p>
              {current.passages.map((it) => (
                <PassageText key={it.title} passage={it} />
              ))}
            </article>
          )}
        </PageScroll>
      </div>
    </Page>
  )
}

function PassageText({ passage }: { passage: Passage }) {
  return (
    <section className={classes.passage}>
      <h2>{passage.title}</h2>
      {passage.paragraphs?.map((it) => (
        <p key={it}>{it}</p>
      ))}
      {passage.steps && (
        <ol>
          {passage.steps.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Keys() {
  const now = useShortcutList()
  const commands = [...new Map(now.map((it) => [it.label, it])).values()]
  return (
    <div className={classes.keys}>
      {KEY_GROUPS.map((group) => (
        <Section key={group.title} title={group.title} framed>
          <KeyRows rows={group.keys} />
        </Section>
      ))}
      <Section title={text.keysNow} facts={text.keysNowAbout} framed>
        <KeyRows rows={commands.map((it) => [it.combo, it.label])} />
      </Section>
    </div>
  )
}

function KeyRows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={classes.rows}>
      {rows.map(([combo, does]) => (
        <div key={`${combo} ${does}`}>
          <dt>
            <KeyCap keys={combo} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
