import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { LinkSystemPage } from './links/LinkSystemPage'
import { LinksPage } from './links/LinksPage'
import { ComparePage } from './values/ComparePage'
import { IndicatorsPage } from './values/IndicatorsPage'

/** The pages of links and indicators. */
export function IndicatorsRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/links" component={LinksPage} />
      <Route path="/ledgers/links/:system">
        {({ system }) => <LinkSystemPage key={system} system={system} />}
      </Route>
      <Route path="/ledgers/indicators" component={IndicatorsPage} />
      <Route path="/ledgers/indicators/compare" component={ComparePage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
