import { Component, type ReactNode } from 'react'
import { Button, ErrorNotice, Page, PageHead, PageScroll } from '../components'
import { NoSuchPage } from './address'
import { text } from './app.text'
import { NoPage } from './NoPage'

type Props = { children: ReactNode; place: string }
type State = { error: Error | null; place: string }

/** A page that fails to draw, or that no address leads to, leaves the frame standing and says how to go on. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place }

  /** Another page gets another try. */
  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.place === state.place ? null : { error: null, place: props.place }
  }

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    if (error instanceof NoSuchPage) return <NoPage />
    return (
      <Page head={<PageHead title={text.crashed} />}>
        <PageScroll>
          <p>{text.crashedRemedy}</p>
          <ErrorNotice error={error} />
          <Button onClick={() => this.setState({ error: null })}>{text.reload}</Button>
        </PageScroll>
      </Page>
    )
  }
}
