import { Route, Switch } from 'wouter'
import { CycleId, HonourId, NominationId, ProgrammeId, ReviewerId } from '#shared/values/id'
import { addressPart } from '../../app/address'
import { NoPage } from '../../app/NoPage'
import { useRight } from '../../app/session'
import { EmptyState } from '../../components'
import { text } from './awards.text'
import { BulkPage } from './bulk/BulkPage'
import { AwardsPage } from './cycles/AwardsPage'
import { CyclePage } from './cycles/CyclePage'
import { NewCyclePage } from './cycles/NewCyclePage'
import { HonoursPage } from './honours/HonoursPage'
import { TitlesPage } from './honours/TitlesPage'
import { NominationPage } from './nominations/NominationPage'
import { FiguresPage } from './overview/FiguresPage'
import { MedalPage } from './overview/MedalPage'
import { ShortagePage } from './overview/ShortagePage'
import { AwardStandardsPage } from './programmes/AwardStandardsPage'
import { NewProgrammePage } from './programmes/NewProgrammePage'
import { ProgrammePage } from './programmes/ProgrammePage'
import { ProgrammesPage } from './programmes/ProgrammesPage'
import { ReviewerPage } from './reviewers/ReviewerPage'
import { ReviewersPage } from './reviewers/ReviewersPage'
import { MyReviewPage } from './scores/MyReviewPage'
import { MyReviewsPage } from './scores/MyReviewsPage'
import { ScoreEntryPage } from './scores/ScoreEntryPage'

/** The pages of 评选. A reviewer sees what waits for the own score and nothing else. */
export function AwardsRoutes() {
  const reads = useRight('awards.read')
  const reviews = useRight('awards.review')
  return (
    <Switch>
      <Route path="/awards/mine/:cycle/:stage">
        {({ cycle, stage }) => <MyReviewPage cycle={addressPart(CycleId, cycle)} stage={stage} />}
      </Route>
      {reviews && <Route path="/awards/mine" component={MyReviewsPage} />}
      {reads ? <Readers /> : reviews && <Route path="/awards" component={MyReviewsPage} />}
      <Route>
        <EmptyState>{text.notAllowed}</EmptyState>
      </Route>
    </Switch>
  )
}

function Readers() {
  return (
    <Switch>
      <Route path="/awards" component={AwardsPage} />
      <Route path="/awards/new" component={NewCyclePage} />
      <Route path="/awards/programmes" component={ProgrammesPage} />
      <Route path="/awards/programmes/new" component={NewProgrammePage} />
      <Route path="/awards/programmes/:id">
        {({ id }) => <ProgrammePage key={id} id={addressPart(ProgrammeId, id)} />}
      </Route>
      <Route path="/awards/standards" component={AwardStandardsPage} />
      <Route path="/awards/reviewers" component={ReviewersPage} />
      <Route path="/awards/reviewers/:id">
        {({ id }) => <ReviewerPage key={id} id={id === 'new' ? null : addressPart(ReviewerId, id)} />}
      </Route>
      <Route path="/awards/honours/:id?">
        {({ id }) => <HonoursPage key={id} only={id ? addressPart(HonourId, id) : null} />}
      </Route>
      <Route path="/awards/titles" component={TitlesPage} />
      <Route path="/awards/shortage" component={ShortagePage} />
      <Route path="/awards/medal" component={MedalPage} />
      <Route path="/awards/figures" component={FiguresPage} />
      <Route path="/awards/cycles/:cycle/import">
        {({ cycle }) => <BulkPage cycle={addressPart(CycleId, cycle)} />}
      </Route>
      <Route path="/awards/cycles/:cycle/nominations/:id">
        {({ cycle, id }) => (
          <NominationPage
            key={id}
            cycle={addressPart(CycleId, cycle)}
            id={id === 'new' ? null : addressPart(NominationId, id)}
          />
        )}
      </Route>
      <Route path="/awards/cycles/:cycle/scores/:stage/:reviewer">
        {({ cycle, stage, reviewer }) => (
          <ScoreEntryPage
            cycle={addressPart(CycleId, cycle)}
            stage={stage}
            reviewer={addressPart(ReviewerId, reviewer)}
          />
        )}
      </Route>
      <Route path="/awards/cycles/:id/:tab?">
        {({ id, tab }) => <CyclePage key={id} id={addressPart(CycleId, id)} tab={tab ?? ''} />}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}
